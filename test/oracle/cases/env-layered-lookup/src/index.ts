import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { setting } from './layers';

const db = new DynamoDBClient({ region: setting('region') });

export async function handler() {
  await db.send(new GetItemCommand({ TableName: 'things', Key: { pk: { S: '1' } } }));
}
