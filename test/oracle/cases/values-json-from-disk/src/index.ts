import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';

const settings = JSON.parse(readFileSync(join(process.cwd(), 'config', 'aws.json'), 'utf8'));
const client = new DynamoDBClient({ region: settings.primary.region });

export const handler = async () => (await client.send(new ScanCommand({ TableName: settings.primary.table }))).Count;
