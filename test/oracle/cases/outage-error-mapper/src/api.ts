import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { NotFound, route } from './http';

const db = new DynamoDBClient({ region: process.env.API_REGION ?? 'us-east-1' });

export const get = route(async ({ id }: { id: string }) => {
  const { Item } = await db.send(new GetItemCommand({ TableName: 'api', Key: { id: { S: id } } }));
  if (!Item) throw new NotFound(id);
  return Item;
});

export const ping = route(async () => 'pong');
