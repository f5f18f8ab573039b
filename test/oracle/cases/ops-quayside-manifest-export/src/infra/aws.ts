import { DynamoDBClient, type DynamoDBClientConfig } from "@aws-sdk/client-dynamodb";
import { S3Client, type S3ClientConfig } from "@aws-sdk/client-s3";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";

type Config = DynamoDBClientConfig & S3ClientConfig;

const common: Config = { maxAttempts: 2, retryMode: "standard" };
const within = (overrides: Config): Config => ({ ...common, ...overrides });

export const dynamoIn = (region: string) => new DynamoDBClient(within({ region }));
export const documentsIn = (region: string) => DynamoDBDocumentClient.from(dynamoIn(region));
export const s3In = (region: string) => new S3Client(within({ region, forcePathStyle: true }));
