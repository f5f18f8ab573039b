import { DynamoDBClient, QueryCommand } from "@aws-sdk/client-dynamodb";
import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { activeRegion } from "./config/region";

let table: DynamoDBClient | undefined;
let secrets: SecretsManagerClient | undefined;

async function registryToken(): Promise<string> {
  secrets ??= new SecretsManagerClient({ region: activeRegion() });
  const secret = await secrets.send(new GetSecretValueCommand({ SecretId: "pharmacy/registry" }));
  return secret.SecretString ?? "";
}

export async function handler({ patient }: { patient: string }) {
  table ??= new DynamoDBClient({ region: activeRegion() });
  const { Items = [] } = await table.send(
    new QueryCommand({
      TableName: "prescriptions",
      KeyConditionExpression: "patient = :p",
      ExpressionAttributeValues: { ":p": { S: patient } },
    }),
  );
  const token = await registryToken();
  return { open: Items.length, verified: token !== "" };
}
