import { DeleteItemCommand } from '@aws-sdk/client-dynamodb';
import { db } from './db';

export async function handler() {
  await db.send(new DeleteItemCommand({ TableName: 'sessions', Key: { pk: { S: '1' } } }));
}
