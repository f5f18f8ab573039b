import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import { client, table } from "./client";

export async function audit(action: string, id: string) {
  await client.send(new PutItemCommand({ TableName: table, Item: { id: { S: id }, action: { S: action } } }));
}
