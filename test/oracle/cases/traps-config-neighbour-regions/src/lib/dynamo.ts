import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { config } from "../config";

const { region } = config.feedback;

export const dynamo = DynamoDBDocumentClient.from(new DynamoDBClient({ region }));
