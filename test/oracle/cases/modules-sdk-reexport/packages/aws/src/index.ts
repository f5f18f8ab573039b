import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

export * from '@aws-sdk/client-dynamodb';
export { PublishCommand as Publish, SNSClient as Topics } from '@aws-sdk/client-sns';

export const table = new DynamoDBClient({ region: process.env.ACME_REGION ?? 'us-east-1' });
