import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { Entity, GetItemCommand, item, PutItemCommand, string, Table } from 'dynamodb-toolbox';

const documentClient = DynamoDBDocumentClient.from(new DynamoDBClient({ region: 'eu-west-1' }));

const pokedex = new Table({ documentClient, name: 'pokedex', partitionKey: { name: 'name', type: 'string' } });

const Pokemon = new Entity({ name: 'POKEMON', table: pokedex, schema: item({ name: string().key(), kind: string().optional() }) });

export async function handler({ name }: { name: string }) {
  const { Item } = await Pokemon.build(GetItemCommand).key({ name }).send();
  if (!Item) await Pokemon.build(PutItemCommand).item({ name, kind: 'unknown' }).send();
  return { known: Boolean(Item) };
}
