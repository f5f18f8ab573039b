import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { RegionRouter } from './region-router';

const TableName = 'sessions';
const open = (region: string) => DynamoDBDocumentClient.from(new DynamoDBClient({ region, maxAttempts: 1 }));

const primary = open('us-east-1');
const router = new RegionRouter(new Map([['us-east-1', primary], ['us-west-2', open('us-west-2')]]));

export const find = (id: string) =>
  router.call(async (db) => (await db.send(new GetCommand({ TableName, Key: { id } }))).Item);

export const save = (id: string, user: string) =>
  router.call((db) => db.send(new PutCommand({ TableName, Item: { id, user } })));

// Replication could bring a session back that only the other region has forgotten.
export const revoke = (id: string) => primary.send(new DeleteCommand({ TableName, Key: { id } }));
