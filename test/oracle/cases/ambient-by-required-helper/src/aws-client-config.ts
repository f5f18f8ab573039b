const required = (name: string): string => {
  const value = process.env[name];
  if (value === undefined || value === "") throw new Error(`Missing environment variable: ${name}`);
  return value;
};

export const getAwsClientConfig = () => ({
  region: required("AWS_REGION"),
  maxAttempts: 3,
  ...(process.env.LOCALSTACK_ENDPOINT ? { endpoint: process.env.LOCALSTACK_ENDPOINT } : {}),
});
