import { parseArgs } from "node:util";

export interface Options {
  tasks: string[];
  region: string;
  billingRegion: string;
  dryRun: boolean;
}

const { MARINA_REGION, BILLING_REGION } = process.env;

export function readOptions(args = process.argv.slice(2)): Options {
  const { values } = parseArgs({
    args,
    options: {
      tasks: { type: "string", default: "berths,invoices,weather" },
      region: { type: "string", short: "r", default: MARINA_REGION || "us-west-2" },
      "billing-region": { type: "string" },
      "dry-run": { type: "boolean", default: false },
    },
  });
  return {
    tasks: values.tasks!.split(",").map((name) => name.trim()).filter(Boolean),
    region: values.region!,
    billingRegion: values["billing-region"] ?? BILLING_REGION ?? "us-east-1",
    dryRun: values["dry-run"] ?? false,
  };
}
