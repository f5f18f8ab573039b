import { PutItemCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import pRetry from 'p-retry';

const table = new DynamoDBClient({ region: process.env.SHIPPING_REGION ?? 'us-east-1', maxAttempts: 1 });

const store = (parcel: string) => table.send(new PutItemCommand({ TableName: 'parcels', Item: { parcel: { S: parcel } } }));

export async function handler({ parcel }: { parcel: string }) {
  await pRetry(() => store(parcel), { retries: 3, minTimeout: 50 });
  return { statusCode: 202 };
}
