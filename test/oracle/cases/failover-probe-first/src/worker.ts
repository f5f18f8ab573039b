import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { healthyClient } from './regions';

export async function handler({ id }: { id: string }) {
  const client = await healthyClient('jobs');
  await client.send(new PutItemCommand({ TableName: 'jobs', Item: { id: { S: id } } }));
  return { id, done: true };
}
