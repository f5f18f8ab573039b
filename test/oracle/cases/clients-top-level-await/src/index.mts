import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { loadConfig } from './config.mjs';

const { region, tableName: TableName } = await loadConfig();
const client = new DynamoDBClient({ region });

export const handler = async ({ id }: { id: string }) => {
  const { Item } = await client.send(new GetItemCommand({ TableName, Key: { id: { S: id } } }));
  return Item ?? {};
};
