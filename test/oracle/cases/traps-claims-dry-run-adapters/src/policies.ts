import { DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb";
import { config } from "./config";

export class PolicyNotFound extends Error {}

const policies = new DynamoDBClient({ region: config.policyRegion });

export async function limitOf(policy: string): Promise<number> {
  const { Item } = await policies.send(new GetItemCommand({ TableName: "policies", Key: { policy: { S: policy } } }));
  if (!Item) throw new PolicyNotFound(policy);
  return Number(Item.limit?.N ?? 0);
}
