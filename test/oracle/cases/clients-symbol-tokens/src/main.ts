import { InvokeCommand, type LambdaClient } from "@aws-sdk/client-lambda";
import { GetSecretValueCommand, type SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { get } from "./services";
import { TOKENS } from "./tokens";

export async function handler({ id }: { id: string }) {
  const { SecretString } = await get<SecretsManagerClient>(TOKENS.Secrets).send(new GetSecretValueCommand({ SecretId: "search" }));
  await get<LambdaClient>(TOKENS.Lambda).send(new InvokeCommand({ FunctionName: "search", Payload: JSON.stringify({ id, SecretString }) }));
}
