import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { KinesisClient } from "@aws-sdk/client-kinesis";
import { S3Client } from "@aws-sdk/client-s3";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { RegionalPool } from "./regional-pool";

export const tables = new RegionalPool((region) =>
  DynamoDBDocumentClient.from(new DynamoDBClient({ region, maxAttempts: 2 }), { marshallOptions: { removeUndefinedValues: true } }),
);
export const streams = new RegionalPool((region) => new KinesisClient({ region }));
export const buckets = new RegionalPool((region) => new S3Client({ region, followRegionRedirects: false }));
