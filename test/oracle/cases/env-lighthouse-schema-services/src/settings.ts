import { z } from "zod";

const schema = z
  .object({
    LOG_LEVEL: z.enum(["debug", "info", "warn"]).default("info"),
    BEACON_TABLE: z.string().min(1).default("beacon-faults"),
    BEACON_REGION: z.string().min(1).default("us-east-1"),
    AUDIT_REGION: z.string().min(1).optional(),
    MAX_ATTEMPTS: z.coerce.number().int().positive().default(2),
  })
  .transform((env) => ({
    logLevel: env.LOG_LEVEL,
    beacons: { table: env.BEACON_TABLE, client: { region: env.BEACON_REGION, maxAttempts: env.MAX_ATTEMPTS } },
    audit: { group: "/lighthouses/audit", client: { region: env.AUDIT_REGION ?? env.BEACON_REGION } },
    coastguard: { topic: "arn:aws:sns:eu-west-2:111122223333:coastguard", client: { region: "eu-west-2" } },
  }));

export type Settings = z.output<typeof schema>;

export class SettingsError extends Error {}

export function loadSettings(source: NodeJS.ProcessEnv = process.env): Settings {
  const parsed = schema.safeParse(source);
  if (!parsed.success) throw new SettingsError(z.prettifyError(parsed.error));
  return parsed.data;
}
