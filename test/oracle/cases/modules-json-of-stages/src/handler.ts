import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import stages from '../stages.json';

const { region, table } = stages[(process.env.STAGE ?? 'dev') as keyof typeof stages];
const dynamo = new DynamoDBClient({ region });

export async function handler({ id }: { id: string }) {
  const { Item } = await dynamo.send(new GetItemCommand({ TableName: table, Key: { id: { S: id } } }));
  return Item ?? null;
}
