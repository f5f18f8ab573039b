import { DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb";
import { fromTemporaryCredentials } from "@aws-sdk/credential-providers";

const tenantTable = new DynamoDBClient({
  region: process.env.TENANT_REGION ?? "eu-west-1",
  credentials: fromTemporaryCredentials({ params: { RoleArn: "arn:aws:iam::123456789012:role/tenant", DurationSeconds: 900 } }),
});

export async function handler({ id }: { id: string }) {
  const { Item } = await tenantTable.send(new GetItemCommand({ TableName: "tenants", Key: { id: { S: id } } }));
  return Item ?? null;
}
