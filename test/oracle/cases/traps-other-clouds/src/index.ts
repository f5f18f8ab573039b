import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { RedisClient } from './redis';

const cache = new RedisClient({ region: 'us-east-1' });
const table = new DynamoDBClient({ region: 'eu-west-1' });

export async function handler() {
  const command = new GetItemCommand({ TableName: 't', Key: { id: { S: '1' } } });
  const cached = await cache.send(command);
  await cache.send({ region: 'us-east-1', service: 'dynamodb' });
  return cached.Item ?? (await table.send(command)).Item;
}
