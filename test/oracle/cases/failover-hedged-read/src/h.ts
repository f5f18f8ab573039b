import { setTimeout as sleep } from 'node:timers/promises';
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
const near = new DynamoDBClient({ region: 'us-east-1', maxAttempts: 1 });
const far = new DynamoDBClient({ region: 'us-west-2', maxAttempts: 1 });
export async function handler({ id }: { id: string }) {
  const get = (client: DynamoDBClient) => client.send(new GetItemCommand({ TableName: 'profiles', Key: { id: { S: id } } }));
  const hedged = sleep(50).then(() => get(far));
  const { Item } = await Promise.any([get(near), hedged]);
  return Item;
}

