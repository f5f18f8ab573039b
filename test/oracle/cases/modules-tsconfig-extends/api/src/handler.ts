import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { regionOf } from '@shared/aws/region';

const db = new DynamoDBClient({ region: regionOf('eu') });

export async function handler({ id }: { id: string }) {
  const { Item } = await db.send(new GetItemCommand({ TableName: 'invoices', Key: { id: { S: id } } }));
  return Item ?? null;
}
