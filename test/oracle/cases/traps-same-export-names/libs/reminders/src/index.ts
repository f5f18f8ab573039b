import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { SNSClient } from "@aws-sdk/client-sns";

export const region = "eu-west-1";
export const TableName = "reminders";
export const client = new DynamoDBClient({ region });
export const sms = new SNSClient({ region: "us-east-1" });
