import { KMSClient, GenerateRandomCommand } from "@aws-sdk/client-kms";
import { PutSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { withClient } from "./platform/with-client";

const REPLICAS = ["us-west-2", "ap-southeast-1"];

const store = (SecretId: string, SecretString: string) => (client: SecretsManagerClient) =>
  client.send(new PutSecretValueCommand({ SecretId, SecretString }));

export async function handler({ SecretId }: { SecretId: string }) {
  const random = await withClient(KMSClient, "eu-west-2", (kms) => kms.send(new GenerateRandomCommand({ NumberOfBytes: 32 })));
  const secret = Buffer.from(random.Plaintext ?? []).toString("base64");

  const { VersionId } = await withClient(SecretsManagerClient, "eu-west-2", async (client) => {
    return client.send(new PutSecretValueCommand({ SecretId, SecretString: secret }));
  });
  await Promise.all(REPLICAS.map((region) => withClient(SecretsManagerClient, region, store(SecretId, secret))));
  return { VersionId, replicas: REPLICAS.length };
}
