import { DynamoDBClient } from "@aws-sdk/client-dynamodb";

export const client = new DynamoDBClient({ region: "us-east-1", maxAttempts: 1 });
export const table = "audit";
