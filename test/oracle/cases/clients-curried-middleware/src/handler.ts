import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { measured, withTable } from './with';

const read = withTable({ region: process.env.DATA_REGION })(async ({ key }: { key: string }, { table }) => {
  const { Item } = await table.send(new GetItemCommand({ TableName: 'data', Key: { key: { S: key } } }));
  return Item;
});

export const handler = measured('read', read);
