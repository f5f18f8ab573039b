const SERVICES = ["billing", "sessions"] as const;
export type Service = (typeof SERVICES)[number];

const fallback = process.env.DEFAULT_REGION ?? "us-east-2";

export const regions = Object.fromEntries(
  SERVICES.map((name) => [name, process.env[`${name.toUpperCase()}_REGION`] ?? fallback]),
) as Record<Service, string>;
