import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";

let client: SecretsManagerClient | undefined;

export const getSecretsClient = (region = "us-east-1") => {
  if (!client) {
    client = new SecretsManagerClient({ region });
  }
  return client;
};

export async function readSecret(SecretId: string, region?: string) {
  const { SecretString } = await getSecretsClient(region).send(new GetSecretValueCommand({ SecretId }));
  return SecretString ?? "{}";
}
