import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { DatabaseManager } from './database-manager';

const TableName = 'appointments';
const db = new DatabaseManager();

export async function show({ id }: { id: string }) {
  const { Item } = await db.executeRead((client) => client.send(new GetCommand({ TableName, Key: { id } })));
  return Item ? { statusCode: 200, body: JSON.stringify(Item) } : { statusCode: 404 };
}

export async function book({ id }: { id: string }) {
  const taken = await db.executeRead((client) => client.send(new GetCommand({ TableName, Key: { id: `slot-${id}` } })));
  await db.executeWrite((client) => client.send(new PutCommand({ TableName, Item: { id, moved: Boolean(taken.Item) } })));
  return { statusCode: 201 };
}
