import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";

const isOffline = Boolean(process.env.IS_OFFLINE);

export const documents = DynamoDBDocumentClient.from(
  new DynamoDBClient({
    ...(isOffline && { region: "localhost", endpoint: "http://localhost:8000" }),
    maxAttempts: 2,
  }),
);
