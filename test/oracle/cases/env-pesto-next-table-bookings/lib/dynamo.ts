import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { env } from "@/lib/env";

const globalForDynamo = globalThis as unknown as { dynamo?: DynamoDBDocumentClient };

// Hot reloading would open a new client on every change.
export const dynamo =
  globalForDynamo.dynamo ??
  DynamoDBDocumentClient.from(new DynamoDBClient({ region: env.dynamoRegion }), {
    marshallOptions: { removeUndefinedValues: true },
  });

if (process.env.NODE_ENV !== "production") globalForDynamo.dynamo = dynamo;
