import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';

const isTest = process.env.NODE_ENV === 'test';

const db = new DynamoDBClient(isTest ? { region: 'local', endpoint: 'http://localhost:8000', tls: false } : { region: 'eu-west-1' });

export async function handler({ id }: { id: string }) {
  const { Item } = await db.send(new GetItemCommand({ TableName: 'books', Key: { id: { S: id } } }));
  return Item?.title?.S;
}
