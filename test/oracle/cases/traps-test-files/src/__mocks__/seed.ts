import { BatchWriteItemCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';

const local = new DynamoDBClient({ region: 'us-east-1', endpoint: 'http://localhost:8000' });

export async function seed() {
  await local.send(new BatchWriteItemCommand({ RequestItems: { prices: [] } }));
}
