import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { settings } from './settings';

const { region, table: TableName } = settings;
const db = new DynamoDBClient({ region });

export const handler = async () => (await db.send(new ScanCommand({ TableName }))).Count;
