import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

declare global {
  var __settings: { region: string } | undefined;
  var __db: DynamoDBClient | undefined;
}

globalThis.__settings = { region: process.env.DB_REGION ?? 'us-east-1' };

export const db = (globalThis.__db ??= new DynamoDBClient({ region: globalThis.__settings.region }));
