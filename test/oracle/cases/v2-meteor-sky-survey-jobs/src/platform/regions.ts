export const SURVEY_REGIONS = {
  survey: "us-east-1",
  backup: "ca-central-1",
  alerts: "eu-west-1",
} as const;
