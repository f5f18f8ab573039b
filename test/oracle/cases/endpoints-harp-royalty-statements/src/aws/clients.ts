import { DynamoDBClient, type DynamoDBClientConfig } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { SQSClient } from "@aws-sdk/client-sqs";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { regionOfQueue } from "../markets";

export const STATEMENTS_REGION = "eu-west-2";

export function openRates(): DynamoDBDocumentClient {
  const config: DynamoDBClientConfig = { region: "us-east-1", maxAttempts: 2 };
  if (process.env.RATES_ENDPOINT) config.endpoint = process.env.RATES_ENDPOINT;
  return DynamoDBDocumentClient.from(new DynamoDBClient(config));
}

export const openStatements = () =>
  new S3Client({
    region: STATEMENTS_REGION,
    endpoint: `https://s3.${STATEMENTS_REGION}.amazonaws.com`,
    forcePathStyle: true,
  });

const queues = new Map<string, SQSClient>();

export function queueClientFor(queueUrl: string): SQSClient {
  const region = regionOfQueue(queueUrl);
  let client = queues.get(region);
  if (!client) {
    client = new SQSClient({ region });
    queues.set(region, client);
  }
  return client;
}
