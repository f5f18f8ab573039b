import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

export const holder = { client: new DynamoDBClient({ region: 'us-east-1' }) };

export function moveTo(region: string) {
  holder.client = new DynamoDBClient({ region });
}
