import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { settings } from "./settings";

export const documents = DynamoDBDocumentClient.from(new DynamoDBClient({ region: settings.dynamo.region, maxAttempts: 2 }));
export const storage = new S3Client({ region: settings.storage.region });
