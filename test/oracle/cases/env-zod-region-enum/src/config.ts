import { z } from 'zod';

export const REGIONS = ['eu-west-1', 'eu-central-1', 'us-west-2'] as const;

const Environment = z.object({
  MAIL_REGION: z.enum(REGIONS).default(REGIONS[0]),
  SENDER: z.string().email().default('noreply@example.com'),
});

const parsed = Environment.safeParse(process.env);
if (!parsed.success) {
  console.error(parsed.error.issues);
  process.exit(1);
}

export const config = parsed.data;
