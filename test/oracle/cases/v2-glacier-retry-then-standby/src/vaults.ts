import { DynamoDB } from "aws-sdk";
import { withRetry } from "./retry";

const options: DynamoDB.DocumentClient.DocumentClientOptions & DynamoDB.Types.ClientConfiguration = {
  maxRetries: 0,
  convertEmptyValues: true,
};
const primary = new DynamoDB.DocumentClient({ ...options, region: "us-east-1" });
const standby = new DynamoDB.DocumentClient({ ...options, region: "us-west-2" });

const find = (client: DynamoDB.DocumentClient, vault: string) =>
  client.get({ TableName: "vaults", Key: { vault } }).promise();

export async function handler({ vault }: { vault: string }) {
  const { Item } = await withRetry(2, () => find(primary, vault)).catch(() => withRetry(1, () => find(standby, vault)));
  return { statusCode: Item ? 200 : 404, body: JSON.stringify(Item ?? {}) };
}

export async function seal({ vault }: { vault: string }) {
  const params = { TableName: "vaults", Key: { vault }, UpdateExpression: "SET sealed = :s", ExpressionAttributeValues: { ":s": true } };
  await withRetry(3, () => primary.update(params).promise());
  return { statusCode: 204 };
}
