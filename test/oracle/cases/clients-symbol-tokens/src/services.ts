import { LambdaClient } from "@aws-sdk/client-lambda";
import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { TOKENS } from "./tokens";

const made = new Map<symbol, unknown>();
const makers = new Map<symbol, () => unknown>([
  [TOKENS.Region, () => process.env.SEARCH_REGION ?? "us-east-2"],
  [TOKENS.Lambda, () => new LambdaClient({ region: get<string>(TOKENS.Region) })],
  [TOKENS.Secrets, () => new SecretsManagerClient({ region: "eu-west-1" })],
]);

export function get<T>(token: symbol): T {
  if (!made.has(token)) made.set(token, makers.get(token)!());
  return made.get(token) as T;
}
