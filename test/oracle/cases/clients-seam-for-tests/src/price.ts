import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { client } from './client';

export const handler = async () => (await client().send(new GetItemCommand({ TableName: 'prices', Key: { id: { S: 'a' } } }))).Item;
