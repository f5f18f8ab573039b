import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { attempt } from './attempt';

const clients = ['us-east-1', 'us-west-2'].map((region) => new DynamoDBClient({ region, maxAttempts: 1 }));

export async function handler({ token }: { token: string }) {
  const { Item } = await attempt(3, (n) =>
    clients[n % clients.length]!.send(new GetItemCommand({ TableName: 'tokens', Key: { token: { S: token } } })),
  );
  return Item !== undefined;
}
