import rule from '../../server/src/rules/implicit-region';
import { ORDER_HANDLER, orderService } from '../support/order-service';
import { testRule } from '../support/rule-tester';

testRule(rule, {
  valid: [
    {
      name: 'a region',
      code: `${ORDER_HANDLER}${orderService('eu-west-1')}
resources:
  Resources:
    Orders:
      Type: AWS::DynamoDB::Table
      Properties:
        TableName: orders
`,
    },
    {
      name: 'a region on the command line',
      code: `${ORDER_HANDLER}${orderService(undefined)}
resources:
  Resources:
    Orders:
      Type: AWS::DynamoDB::Table
      Properties:
        TableName: orders
// file: package.json
{ "scripts": { "deploy": "serverless deploy --region eu-west-1" } }
`,
    },
    {
      name: 'functions in another language',
      code: `
// file: serverless.yml
service: shop
provider:
  name: aws
functions:
  order:
    handler: order.handler
`,
    },
    {
      name: 'another cloud',
      code: `
// file: serverless.yml
service: shop
provider:
  name: google
`,
    },
  ],
  invalid: [
    {
      name: 'a stack of the CDK without an environment, as a hint',
      code: `
// file: cdk.json
{ "app": "npx tsx bin/app.ts" }
// file: bin/app.ts
import { App, Stack } from 'aws-cdk-lib';
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
const stack = new Stack(new App(), 'Shop');
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint lastResort
new NodejsFunction(stack, 'Order', { entry: 'src/order.ts', handler: 'handler' });
// file: src/order.ts
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
const client = new DynamoDBClient({});
export const handler = () => client.send(new GetItemCommand({ TableName: 'orders', Key: {} }));
`,
    },
    {
      name: 'a configuration of SST without a provider',
      code: `
// file: sst.config.ts
export default $config({
//             ^^^^^^^ hint lastResort
  app(input) {
    return {
      name: 'shop',
      home: 'aws',
    };
  },
  async run() {
    new sst.aws.Function('Order', { handler: 'src/order.handler' });
  },
});
// file: src/order.ts
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
const client = new DynamoDBClient({});
export const handler = () => client.send(new GetItemCommand({ TableName: 'orders', Key: {} }));
`,
    },
    {
      name: 'a service without a region',
      code: `${ORDER_HANDLER}
// file: serverless.yml
service: shop
provider:
//<^^^^^^^^ info byDefault
  name: aws
  environment:
    TABLE: !Ref Orders
functions:
  order:
    handler: src/order.handler
resources:
  Resources:
    Orders:
      Type: AWS::DynamoDB::Table
      Properties:
        TableName: orders
`,
      fixed: `${ORDER_HANDLER}
// file: serverless.yml
service: shop
provider:
  region: us-east-1
  name: aws
  environment:
    TABLE: !Ref Orders
functions:
  order:
    handler: src/order.handler
resources:
  Resources:
    Orders:
      Type: AWS::DynamoDB::Table
      Properties:
        TableName: orders
`,
    },
    {
      name: 'a provider with a comment and another indentation',
      code: `
// file: serverless.yml
service: shop
provider: # what runs it
//<^^^^^^^^ info byDefault

    # The cloud.
    name: aws
functions: { order: { handler: src/order.handler } }
// file: src/order.ts
export const handler = () => 1;
`,
      fixed: `
// file: serverless.yml
service: shop
provider: # what runs it

    # The cloud.
    region: us-east-1
    name: aws
functions: { order: { handler: src/order.handler } }
// file: src/order.ts
export const handler = () => 1;
`,
    },
    {
      name: 'JSON, without a fix',
      code: `
// file: serverless.json
{
  "service": "shop",
  "functions": { "order": { "handler": "src/order.handler" } },
  "provider": { "name": "aws" }
//^^^^^^^^^^ info byDefault
}
// file: src/order.ts
export const handler = () => 1;
`,
    },
  ],
});
