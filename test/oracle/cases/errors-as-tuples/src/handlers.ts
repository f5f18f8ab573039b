import { DynamoDBClient, DeleteItemCommand, GetItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { to } from './to';

const notes = new DynamoDBClient({ region: 'us-east-1' });

export async function show({ id }: { id: string }) {
  const [error, found] = await to(notes.send(new GetItemCommand({ TableName: 'notes', Key: { id: { S: id } } })));
  if (error) return { statusCode: 503, body: 'try again later' };
  return { statusCode: 200, body: found.Item?.text?.S };
}

export async function list() {
  const [, found] = await to(notes.send(new ScanCommand({ TableName: 'notes' })));
  return { statusCode: 200, body: JSON.stringify(found?.Items ?? 'not available') };
}

export async function remove({ id }: { id: string }) {
  const [error] = await to(notes.send(new DeleteItemCommand({ TableName: 'notes', Key: { id: { S: id } } })));
  if (error) throw error;
  return { statusCode: 204 };
}
