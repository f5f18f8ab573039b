import { BatchGetItemCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { region } from "./region";

const client = new DynamoDBClient({ region });

export async function handler({ id }: { id: string }) {
  const { Responses = {} } = await client.send(new BatchGetItemCommand({ RequestItems: { items: { Keys: [{ id: { S: id } }] } } }));
  return Object.keys(Responses).length;
}
