import { DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb";
import { line } from "./text";

const area = "eu";
const zone = { side: "west", number: 3 };

const db = new DynamoDBClient({ region: line` ${area}-${zone.side}-${zone.number} ` });

export async function handler({ sku }: { sku: string }) {
  const { Item } = await db.send(new GetItemCommand({ TableName: "inventory", Key: { sku: { S: sku } } }));
  return Number(Item?.count?.N ?? 0);
}
