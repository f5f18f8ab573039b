import { z } from "zod";

const schema = z
  .object({
    DEPOT_REGION: z.string().default("us-east-1"),
    DEPOT_TABLE: z.string().default("depot"),
    LOG_LEVEL: z.enum(["debug", "info"]).catch("info"),
  })
  .transform(({ DEPOT_REGION, DEPOT_TABLE, LOG_LEVEL }) => ({
    depot: { region: DEPOT_REGION, tableName: DEPOT_TABLE },
    logLevel: LOG_LEVEL,
  }));

const parsed = schema.safeParse(process.env);
if (!parsed.success) throw new Error(z.prettifyError(parsed.error));

export const config = parsed.data;
