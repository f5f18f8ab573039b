const DEFAULT_MATCH_REGIONS = "us-east-1,us-west-2";

export const matchRegions = (process.env.MATCH_REGIONS || DEFAULT_MATCH_REGIONS)
  .split(",")
  .map((region) => region.trim());

export const CONTROL_REGION = "us-west-2";
export const JOIN_QUEUE = `https://sqs.${CONTROL_REGION}.amazonaws.com/555555555555/pending-joins`;
