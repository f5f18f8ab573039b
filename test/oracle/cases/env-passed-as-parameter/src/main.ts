import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { parseSettings } from './settings';

const settings = parseSettings(process.env);
const primary = new DynamoDBClient({ region: settings.primary });
const audit = new DynamoDBClient({ region: settings.audit });

export async function handler() {
  await primary.send(new PutItemCommand({ TableName: 'facts', Item: { pk: { S: '1' } } }));
  await audit.send(new PutItemCommand({ TableName: 'audit', Item: { pk: { S: '1' } } }));
}
