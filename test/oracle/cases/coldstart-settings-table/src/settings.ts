import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';

const client = new DynamoDBClient({ region: 'us-east-1' });
const { Item } = await client.send(new GetItemCommand({ TableName: 'settings', Key: { id: { S: 'global' } } }));

export const settings = { limit: Number(Item?.limit?.N ?? 10) };
