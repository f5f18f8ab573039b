import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

let current: DynamoDBClient = new DynamoDBClient({ region: 'eu-west-1' });

export const client = () => current;

/** For tests only. */
export function setClient(other: DynamoDBClient) {
  current = other;
}
