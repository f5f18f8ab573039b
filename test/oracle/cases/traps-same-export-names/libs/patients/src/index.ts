import { DynamoDBClient } from "@aws-sdk/client-dynamodb";

export const region = "eu-central-1";
export const TableName = "patients";
export const client = new DynamoDBClient({ region });
