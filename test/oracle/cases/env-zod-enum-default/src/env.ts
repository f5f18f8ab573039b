import { z } from 'zod';

const schema = z.object({
  STAGE: z.enum(['dev', 'staging', 'prod']).default('dev'),
  REGION_OVERRIDE: z.string().min(1).optional(),
  TIMEOUT_MS: z.coerce.number().default(3000),
});

export const env = schema.parse(process.env);
