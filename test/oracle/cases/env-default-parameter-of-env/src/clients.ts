import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';

export function tableClient(region: string = process.env.TABLE_REGION ?? 'us-east-1') {
  return new DynamoDBClient({ region });
}

export function queueClient({ region = process.env.QUEUE_REGION || 'eu-west-1', attempts = 2 } = {}) {
  return new SQSClient({ region, maxAttempts: attempts });
}
