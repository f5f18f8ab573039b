import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SESv2Client } from '@aws-sdk/client-sesv2';

// One client for each process, also when the development server reloads modules.
const kept = globalThis as typeof globalThis & { __dynamo?: DynamoDBClient; __mail?: SESv2Client };

export const dynamo = () => (kept.__dynamo ??= new DynamoDBClient({ region: 'us-east-1' }));
export const mail = () => (kept.__mail ??= new SESv2Client({ region: 'us-west-2' }));
