import { resolveProfile } from "./resolve";

const profile = resolveProfile(process.env.STAGE ?? "production");

const printerRegion = process.env.PRINTER_REGION || profile.printer.region;

export const config = {
  ...profile,
  printer: { region: printerRegion, queueUrl: `https://sqs.${printerRegion}.amazonaws.com/444455556666/${profile.printer.queue}` },
  table: (name: string) => `${profile.data.prefix}-${name}`,
  isOn: (flag: string) => profile.flags[flag] === true,
} as const;
