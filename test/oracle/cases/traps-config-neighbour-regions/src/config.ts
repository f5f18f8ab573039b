const env = process.env;

export const config = {
  cdn: { region: env.CDN_REGION ?? "us-east-1", domain: "cdn.example.org" },
  search: { provider: "algolia", region: "us-west-1" },
  feedback: { region: env.FEEDBACK_REGION ?? "eu-west-2", table: "feedback" },
  region: "emea",
} as const;

export const region = () => config.region;
