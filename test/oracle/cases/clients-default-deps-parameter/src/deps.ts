import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";

export interface Deps {
  db: DynamoDBDocumentClient;
  files: S3Client;
  bucket: string;
}

export const realDeps: Deps = {
  db: DynamoDBDocumentClient.from(new DynamoDBClient({ region: "us-east-1" })),
  files: new S3Client({ region: "us-east-1" }),
  bucket: "invoices",
};
