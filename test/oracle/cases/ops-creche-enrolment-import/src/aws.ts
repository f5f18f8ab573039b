import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { SFNClient } from "@aws-sdk/client-sfn";
import { SQSClient } from "@aws-sdk/client-sqs";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { zoneOf, type Plane } from "./regions";

const options = (plane: Plane, extra: { maxAttempts?: number } = {}) => ({ region: zoneOf[plane], ...extra });

export const documents = DynamoDBDocumentClient.from(new DynamoDBClient(options("records", { maxAttempts: 2 })));
export const s3 = new S3Client(options("intake"));
export const queue = new SQSClient(options("intake"));
export const workflow = new SFNClient({ maxAttempts: 5 });
