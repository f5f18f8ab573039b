import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { holder, moveTo } from './client';

moveTo('eu-west-1');

export async function handler({ id }: { id: string }) {
  const { Item } = await holder.client.send(new GetItemCommand({ TableName: 'moved', Key: { id: { S: id } } }));
  return Item ?? null;
}
