import { BatchGetItemCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { collect, queryAll } from './pages';

const east = new DynamoDBClient({ region: 'us-east-1' });
const frankfurt = new DynamoDBClient({ region: 'eu-central-1' });

export async function handler() {
  const keys = await collect(queryAll(east, { TableName: 'index', KeyConditionExpression: 'a = b' }));
  for await (const item of queryAll(frankfurt, { TableName: 'index', KeyConditionExpression: 'a = b' })) keys.push(item);
  await east.send(new BatchGetItemCommand({ RequestItems: { things: { Keys: keys } } }));
  return keys.length;
}
