import { testDeclarations } from '../../support/declared-infrastructure';

describe('link/infrastructure/programs: Serverless Framework', () => {
  testDeclarations({
    'serverless.ts: an object with the functions of other modules, which name their handlers by their own folder': [
      `
// file: serverless.ts
import type { AWS } from '@serverless/typescript';
import order from './src/functions/order';
import { TABLE } from './tables';
const configuration: AWS = {
  service: 'shop',
  provider: { name: 'aws', region: 'eu-west-1', environment: { TABLE: process.env.TABLE ?? 'orders', QUEUE: { Ref: 'Mails' } } },
  functions: { order },
  resources: { Resources: { [TABLE]: { Type: 'AWS::DynamoDB::Table', Properties: { TableName: '\${self:service}-orders' } }, Mails: { Type: 'AWS::SQS::Queue' } } },
};
module.exports = configuration;
// file: tables.ts
export const TABLE = 'OrdersTable';
// file: src/libs/handler-resolver.ts
export const handlerPath = (context: string) => \`\${context.split(process.cwd())[1].substring(1).replace(/\\\\/g, '/')}\`;
// file: src/functions/order/index.ts
import { handlerPath } from '../../libs/handler-resolver';
export default { handler: \`\${handlerPath(__dirname)}/handler.main\`, events: [] };
// file: package.json
{}
`,
      `
serverless shop (serverless.ts:6) → eu-west-1@serverless.ts:6
  code in .
table OrdersTable (AWS::DynamoDB::Table, serverless.ts:8) named shop-orders in shop
queue Mails (AWS::SQS::Queue, serverless.ts:8) in shop
function order (src/functions/order/index.ts:2) in shop: src/functions/order/handler#main
`,
    ],

    'serverless.js: a function that gives the configuration, a region of the environment, and one that is not for AWS': [
      `
// file: a/serverless.js
module.exports = async () => ({ service: 'a', provider: { name: 'aws', region: process.env.REGION || 'us-west-2' }, functions: { order: { handler: 'src/order.main' } } });
// file: b/serverless.js
module.exports = { service: 'b', provider: { name: 'google', region: 'us-central1' } };
// file: c/serverless.js
module.exports = { service: 'c', provider: { name: 'aws' } };
`,
      `
serverless a (a/serverless.js:1) → $REGION else us-west-2@a/serverless.js:1
  code in a
serverless c (c/serverless.js:1) → us-east-1 by default
  code in c
function order (a/serverless.js:1) in a: a/src/order or src/order#main
`,
    ],
  });
});
