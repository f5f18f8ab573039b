/** Code that reads the table of its variable `TABLE`. */
export const ORDER_HANDLER = `
// file: src/order.ts
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
const client = new DynamoDBClient({});
export const handler = () => client.send(new GetItemCommand({ TableName: process.env.TABLE, Key: {} }));`;

/** A service with one function, which is given the table `Orders` as `TABLE`: the resources follow. */
export function orderService(region: string | undefined, table = '!Ref Orders'): string {
  return `
// file: serverless.yml
service: shop
provider:
  name: aws${region === undefined ? '' : `\n  region: ${region}`}
  environment:
    TABLE: ${table}
functions:
  order:
    handler: src/order.handler`;
}
