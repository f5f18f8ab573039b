import * as v from 'valibot';

const Settings = v.object({
  TELEMETRY_REGION: v.optional(v.string(), 'eu-central-1'),
  TELEMETRY_STREAM: v.optional(v.string(), 'telemetry'),
});

export const settings = v.parse(Settings, process.env);
