import retry from 'async-retry';
import { DynamoDBClient, GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';

const regions = ['us-east-1', 'us-west-2'] as const;
const clients = regions.map((region) => new DynamoDBClient({ region, maxAttempts: 1 }));

/** Attempts are counted from 1. */
const clientFor = (attempt: number) => clients[(attempt - 1) % clients.length]!;

export async function load({ id }: { id: string }) {
  const found = await retry(
    async (_bail, attempt) => clientFor(attempt).send(new GetItemCommand({ TableName: 'sessions', Key: { id: { S: id } } })),
    { retries: 3, minTimeout: 10 },
  );
  return { user: found.Item?.user?.S };
}

export async function touch({ id }: { id: string }) {
  await retry(
    () => clients[0]!.send(new UpdateItemCommand({ TableName: 'sessions', Key: { id: { S: id } }, UpdateExpression: 'SET seen = :now', ExpressionAttributeValues: { ':now': { N: '1' } } })),
    { retries: 2, minTimeout: 10 },
  );
  return { touched: true };
}
