import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";

const { REPLICA_REGION } = process.env;

export const primary = DynamoDBDocumentClient.from(new DynamoDBClient({}));

export const replica = REPLICA_REGION
  ? DynamoDBDocumentClient.from(new DynamoDBClient({ region: REPLICA_REGION, maxAttempts: 2 }))
  : undefined;
