import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';

export interface ClientOptions { region?: string; retries?: number }

const base = ({ region, retries = 3 }: ClientOptions = {}) => ({ maxAttempts: retries, ...(region ? { region } : {}) });

export const dynamo = (options?: ClientOptions) => new DynamoDBClient(base(options));
export const s3 = (options?: ClientOptions) => new S3Client(base(options));
export const sqs = (options?: ClientOptions) => new SQSClient(base(options));
