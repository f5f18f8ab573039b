import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, PutCommand } from "@aws-sdk/lib-dynamodb";

export interface Order {
  id: string;
  lines: string[];
}

const documents = DynamoDBDocumentClient.from(new DynamoDBClient({ region: "us-east-1", maxAttempts: 2 }));

export async function store(order: Order): Promise<void> {
  await documents.send(new PutCommand({ TableName: process.env.ORDERS_TABLE ?? "orders", Item: order }));
}
