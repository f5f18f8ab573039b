import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, PutCommand } from "@aws-sdk/lib-dynamodb";

const documents = DynamoDBDocumentClient.from(new DynamoDBClient());

export async function saveOrder(order: { id: string; sku: string; amount: number }) {
  await documents.send(new PutCommand({ TableName: process.env.ORDER_TABLE ?? "orders", Item: order }));
}
