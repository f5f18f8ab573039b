import { equal } from 'node:assert/strict';
import { declared } from '../../support/declared';

const TABLES = `
// file: serverless.yml
service: shop
provider: { name: aws, region: eu-west-1, environment: { TABLE: !Ref Orders } }
functions: { order: { handler: order.handler } }
resources:
  Resources:
    Orders: { Type: 'AWS::DynamoDB::Table', Properties: { TableName: orders } }
    Carts: { Type: 'AWS::DynamoDB::Table', Properties: { TableName: carts } }
// file: order.ts
`;

/** The operations of a handler with the tables that they name. */
function tablesOf(handler: string): string {
  return declared(TABLES + handler).split('\n').flatMap((line) => /^(\w+) order\.ts:(\d+).* on (.*)$/.exec(line)?.slice(1).join(' ') ?? []).join('\n');
}

describe('link/deployed/targeted-resources', () => {
  it('operations on several tables: batches by their keys, transactions by their steps', () => {
    equal(
      tablesOf(`import { DynamoDBClient, BatchGetItemCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, BatchWriteCommand, TransactGetCommand } from '@aws-sdk/lib-dynamodb';
const client = new DynamoDBClient({});
const documents = DynamoDBDocumentClient.from(client);
const table = process.env.TABLE!;
export const handler = async (steps: object[]) => {
  await client.send(new BatchGetItemCommand({ RequestItems: { [table]: { Keys: [] }, carts: { Keys: [] } } }));
  await documents.send(new BatchWriteCommand({ RequestItems: { [process.env.TABLE as string]: [] } }));
  await client.send(new TransactWriteItemsCommand({ TransactItems: [{ Put: { TableName: table, Item: {} } }, { Delete: { TableName: 'carts', Key: {} } }] }));
  await documents.send(new TransactGetCommand({ TransactItems: [{ Get: { TableName: 'carts', Key: {} } }] }));
  await client.send(new TransactWriteItemsCommand({ TransactItems: steps }));
};
`),
      `BatchGetItem 7 Carts,Orders
BatchWriteItem 8 Orders
TransactWriteItems 9 Orders,Carts
TransactGetItems 10 Carts
TransactWriteItems 11 something`,
    );
  });

  it('models of libraries, which know their table', () => {
    equal(
      tablesOf(`import * as dynamoose from 'dynamoose';
import { Entity } from 'electrodb';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
const Order = dynamoose.model('orders', { id: String });
const Cart = new Entity({ model: {}, attributes: {}, indexes: {} }, { table: 'carts', client: new DynamoDBClient({}) });
export const handler = async () => {
  await Order.get('1');
  await Order.query('id').eq('1').exec();
  await Cart.get({ id: '1' }).go();
};
`),
      `GetItem 7 Orders
Query 8 Orders
GetItem 9 Carts`,
    );
  });

  it('a variable of code that no function is known to run means what it does nearby, and nothing where only strangers have it', () => {
    const service = (name: string, table: string): string => `
// file: ${name}/serverless.yml
service: ${name}
provider: { name: aws, region: eu-west-1, environment: { TABLE: !Ref ${table} } }
resources: { Resources: { ${table}: { Type: 'AWS::DynamoDB::Table' } } }`;
    const code = (folder: string): string => `
// file: ${folder}/worker.ts
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
export const work = () => new DynamoDBClient({}).send(new GetItemCommand({ TableName: process.env.TABLE, Key: {} }));`;
    const told = (workspace: string): string => /GetItem .* on (.*)$/m.exec(declared(workspace))?.[1] ?? '';
    equal(told(service('a', 'Orders') + service('b', 'Carts') + code('a/src')), 'Orders');
    equal(told(service('a', 'Orders') + service('b', 'Carts') + code('jobs')), 'something');
    equal(told(service('a', 'Orders') + code('jobs')), 'Orders');
  });
});
