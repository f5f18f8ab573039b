import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';

let client: DynamoDBClient | undefined;
let tableName = 'unset';

export function init(options: { region: string; table: string }) {
  client = new DynamoDBClient({ region: options.region });
  tableName = options.table;
}

export async function find(id: string) {
  if (!client) throw new Error('call init() first');
  const { Item } = await client.send(new GetItemCommand({ TableName: tableName, Key: { id: { S: id } } }));
  return Item;
}
