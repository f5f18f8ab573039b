/** Interface endpoints of the two clinics' VPCs; neither has a route to the internet. */
const ENDPOINT_IDS = {
  dynamodb: "vpce-0f1e2d3c4b5a69788-k3v9q2xw.dynamodb.us-east-1.vpce.amazonaws.com",
  sqs: "vpce-01a2b3c4d5e6f7089-9h2mzr4t.sqs.eu-west-1.vpce.amazonaws.com",
} as const;

export const privately = (service: keyof typeof ENDPOINT_IDS) => {
  const host = ENDPOINT_IDS[service];
  const [, , region] = host.split(".");
  return { region, endpoint: `https://${host}`, maxAttempts: 2 };
};
