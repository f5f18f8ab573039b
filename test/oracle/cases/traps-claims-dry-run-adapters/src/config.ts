export interface ClaimsConfig {
  region: string;
  policyRegion: string;
  sender: "sqs" | "print";
  drafts: "memory" | "dynamo";
}

/** The new claims flow is still rehearsed: nothing is sent to assessors by queue. */
export const config: ClaimsConfig = {
  region: "us-east-1",
  policyRegion: "eu-central-1",
  sender: "print",
  drafts: "memory",
};
