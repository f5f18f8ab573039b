import { z } from "zod";
import { loadEnv } from "./platform/env";

export const env = loadEnv({
  LEDGER_REGION: z.string().min(1).default("us-east-1"),
  RECEIPTS_REGION: z.string().optional(),
  RECEIPTS_BUCKET: z.string().default("receipts"),
});
