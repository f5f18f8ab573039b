import { z } from "zod";

const base = z.object({
  STAGE: z.enum(["dev", "prod"]).catch("dev"),
  LOG_LEVEL: z.string().default("info"),
});

export function loadEnv<S extends z.ZodRawShape>(shape: S) {
  const result = base.extend(shape).safeParse(process.env);
  if (!result.success) {
    throw new Error(`bad environment: ${result.error.issues.map(({ path }) => path.join(".")).join(", ")}`);
  }
  return result.data;
}
