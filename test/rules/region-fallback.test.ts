import rule from '../../server/src/rules/region-fallback';
import { testRule } from '../support/rule-tester';

const FALLBACK = "process.env.TABLES_REGION ?? 'us-east-1'";

/** A module with a client in this region, and what is found of it. */
const tables = (name: string, region: string, found?: string): string => `
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
const tables = new DynamoDBClient({ region: ${region} });${found === undefined ? '' : `\n//                                          ${'^'.repeat(region.length)} ${found}`}
export const ${name} = () => tables.send(new ListTablesCommand({}));`;

const twoClients = (region: string, found: { readonly orders?: string; readonly names?: string } = {}): string => `
// file: lib/orders.ts${tables('orders', region, found.orders)}
// file: lib/tables.ts${tables('names', region, found.names)}
// file: pages/index.tsx
import { orders } from '../lib/orders';
export default function Page() { return orders; }
`;

const inImage = (region: string, found?: string): string => `
// file: src/server.ts${tables('names', region, found)}
names();
// file: Dockerfile
FROM node:22
ARG REGION
ENV TABLES_REGION=\${REGION}
`;

const deployed = (region: string, found?: string): string => `
// file: src/order.ts${tables('handler', region, found)}
// file: serverless.yml
service: shop
provider:
  name: aws
  region: us-east-1
  environment:
    TABLES_REGION: us-east-1
functions:
  order:
    handler: src/order.handler
`;

testRule(rule, {
  valid: [
    {
      name: 'a variable without a fallback',
      code: `
import { S3Client } from '@aws-sdk/client-s3';
export const uploads = new S3Client({ region: process.env.AWS_REGION });
`,
    },
    {
      name: 'one variable that stands in for another',
      code: `
import { S3Client } from '@aws-sdk/client-s3';
export const uploads = new S3Client({ region: process.env.UPLOADS_REGION ?? process.env.AWS_REGION });
`,
    },
    {
      name: 'a fallback that is for something else',
      code: `
export const label = process.env.AWS_REGION ?? 'us-east-1';
`,
    },
  ],
  invalid: [
    {
      name: 'a client that only handlers of Lambda import, which need no more be looked into',
      code: `
// file: src/login.js
const { find } = require('./tables');
exports.handler = async ({ id }) => find(id);
// file: src/tables.js
const { DynamoDBClient, GetItemCommand } = require('@aws-sdk/client-dynamodb');
const client = new DynamoDBClient({ region: process.env.AWS_REGION || 'us-east-1' });
//                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info lost
exports.find = (id) => client.send(new GetItemCommand({ TableName: 'users', Key: { id: { S: id } } }));
`,
      fixed: `
// file: src/login.js
const { find } = require('./tables');
exports.handler = async ({ id }) => find(id);
// file: src/tables.js
const { DynamoDBClient, GetItemCommand } = require('@aws-sdk/client-dynamodb');
const client = new DynamoDBClient({ region: process.env.AWS_REGION });
exports.find = (id) => client.send(new GetItemCommand({ TableName: 'users', Key: { id: { S: id } } }));
`,
    },
    {
      name: 'a client that nobody imports while the program is elsewhere, and one that a page leads to',
      code: twoClients(FALLBACK, { orders: 'warning lost', names: 'info lost' }),
      fixed: twoClients('process.env.TABLES_REGION'),
    },
    {
      name: 'a variable that an image sets, to what only whoever builds it knows',
      code: inImage(FALLBACK, 'info lost'),
      fixed: inImage('process.env.TABLES_REGION'),
    },
    { name: 'a variable that the deployment sets', code: deployed(FALLBACK, 'info lost'), fixed: deployed('process.env.TABLES_REGION') },
    {
      name: 'DynamoDB that falls back to us-east-1',
      code: `
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
export const tables = new DynamoDBClient({ region: process.env.AWS_REGION ?? 'us-east-1' });
//                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning lost
export const names = () => tables.send(new ListTablesCommand({}));
`,
      fixed: `
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
export const tables = new DynamoDBClient({ region: process.env.AWS_REGION });
export const names = () => tables.send(new ListTablesCommand({}));
`,
    },
    {
      name: 'the same in Lambda, which always sets the variable',
      code: `
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
const tables = new DynamoDBClient({ region: process.env.AWS_REGION || 'us-east-1' });
//                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info lost
export const handler = (event: { id: string }) => tables.send(new GetItemCommand({ TableName: 'orders', Key: { id: { S: event.id } } }));
`,
      fixed: `
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
const tables = new DynamoDBClient({ region: process.env.AWS_REGION });
export const handler = (event: { id: string }) => tables.send(new GetItemCommand({ TableName: 'orders', Key: { id: { S: event.id } } }));
`,
    },
    {
      name: 'another service, and a constant as the fallback',
      code: `
import { S3Client } from '@aws-sdk/client-s3';
const DEFAULT_REGION = 'us-east-1';
const region = process.env.UPLOADS_REGION || DEFAULT_REGION;
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info fallback
export const uploads = new S3Client({ region });
export const archive = new S3Client({ region });
`,
      fixed: `
import { S3Client } from '@aws-sdk/client-s3';
const DEFAULT_REGION = 'us-east-1';
const region = process.env.UPLOADS_REGION;
export const uploads = new S3Client({ region });
export const archive = new S3Client({ region });
`,
    },
    {
      name: 'a chain of variables that ends in a literal',
      code: `
import { S3Client } from '@aws-sdk/client-s3';
export const uploads = new S3Client({ region: process.env.UPLOADS_REGION ?? process.env.AWS_REGION ?? 'eu-west-1' });
//                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info fallback
`,
      fixed: `
import { S3Client } from '@aws-sdk/client-s3';
export const uploads = new S3Client({ region: process.env.UPLOADS_REGION ?? process.env.AWS_REGION });
`,
    },
    {
      name: 'a function that is handed the variable and what stands in for it: other callers hand it other things',
      code: `
import { S3Client } from '@aws-sdk/client-s3';
const setting = (name: string, otherwise: string) => process.env[name]?.trim() || otherwise;
export const uploads = new S3Client({ region: setting('UPLOADS_REGION', 'us-east-1') });
//                                                                      ^^^^^^^^^^^ info fallback
export const level = setting('LOG_LEVEL', 'info');
`,
    },
  ],
});
