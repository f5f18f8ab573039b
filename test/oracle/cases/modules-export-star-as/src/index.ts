import { GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { tables } from './config';
import db = require('./db');

export async function handler() {
  const key = { pk: { S: 'u-1' } };
  await db.replica.send(new GetItemCommand({ TableName: tables.users, Key: key }));
  await db.primary.send(new UpdateItemCommand({ TableName: tables.users, Key: key }));
}
