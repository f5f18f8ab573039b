import { DeleteItemCommand, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { clients } from './clients';

export async function handler({ id }: { id: string }) {
  const Key = { id: { S: id } };
  const { Item } = await clients.emea!.send(new GetItemCommand({ TableName: 'leases', Key }));
  if (!Item) await clients['apac']!.send(new DeleteItemCommand({ TableName: 'leases', Key }));
}
