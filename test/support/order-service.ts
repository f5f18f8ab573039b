/** Code that reads the table of its variable `TABLE`, with these options of its client. */
export function orderHandler(options = '{}', table = 'process.env.TABLE'): string {
  return `
// file: src/order.ts
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
const client = new DynamoDBClient(${options});
export const handler = () => client.send(new GetItemCommand({ TableName: ${table}, Key: {} }));`;
}

export const ORDER_HANDLER = orderHandler();

/** A handler that has nothing to do with AWS. */
export const IDLE_HANDLER = `
// file: src/order.ts
export const handler = () => 1;`;

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

/** The service's table, with the regions of a global one; `found` is what a rule says of it. */
export function ordersTable({ replicas, found }: { readonly replicas?: readonly string[]; readonly found?: string } = {}): string {
  return `
resources:
  Resources:
    Orders:${found === undefined ? '' : `\n//  ^^^^^^ ${found}`}
      Type: AWS::DynamoDB::${replicas ? 'GlobalTable' : 'Table'}
      Properties:
        TableName: orders${replicas ? `\n        Replicas:${replicas.map((region) => `\n          - Region: ${region}`).join('')}` : ''}
`;
}
