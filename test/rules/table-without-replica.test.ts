import rule from '../../server/src/rules/table-without-replica';
import { ORDER_HANDLER, orderService } from '../support/order-service';
import { testRule } from '../support/rule-tester';

testRule(rule, {
  valid: [
    {
      name: 'a table with a replica',
      code: `${ORDER_HANDLER}${orderService('us-east-1')}
resources:
  Resources:
    Orders:
      Type: AWS::DynamoDB::GlobalTable
      Properties:
        TableName: orders
        Replicas:
          - Region: us-east-1
          - Region: us-west-2
`,
    },
    {
      name: 'a table that no code is known to use',
      code: `
// file: src/order.ts
export const handler = () => 1;${orderService('us-east-1')}
resources:
  Resources:
    Orders:
      Type: AWS::DynamoDB::Table
      Properties:
        TableName: orders
`,
    },
    {
      name: 'a table whose region cannot be told',
      code: `${ORDER_HANDLER}${orderService(`\${ssm:/region}`)}
resources:
  Resources:
    Orders:
      Type: AWS::DynamoDB::Table
      Properties:
        TableName: orders
`,
    },
    {
      name: 'a replica whose region cannot be told',
      code: `${ORDER_HANDLER}${orderService('us-east-1')}
resources:
  Resources:
    Orders:
      Type: AWS::DynamoDB::GlobalTable
      Properties:
        TableName: orders
        Replicas:
          - Region: !Ref AWS::Region
          - Region: \${ssm:/standby}
`,
    },
  ],
  invalid: [
    {
      name: 'a table of a CDK stack whose region is concrete, with a replica to begin with',
      code: `${ORDER_HANDLER}
// file: bin/app.ts
import { App, Stack } from 'aws-cdk-lib';
import { AttributeType, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
const stack = new Stack(new App(), 'Shop', { env: { region: 'eu-west-1' } });
const table = new TableV2(stack, 'Orders', {
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info used
  partitionKey: { name: 'id', type: AttributeType.STRING },
});
new NodejsFunction(stack, 'Order', { entry: 'src/order.ts', environment: { TABLE: table.tableName } });
`,
      fixed: `${ORDER_HANDLER}
// file: bin/app.ts
import { App, Stack } from 'aws-cdk-lib';
import { AttributeType, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
const stack = new Stack(new App(), 'Shop', { env: { region: 'eu-west-1' } });
const table = new TableV2(stack, 'Orders', {
  replicas: [{ region: 'eu-central-1' }],
  partitionKey: { name: 'id', type: AttributeType.STRING },
});
new NodejsFunction(stack, 'Order', { entry: 'src/order.ts', environment: { TABLE: table.tableName } });
`,
    },
    {
      name: 'a table by a variable that the function is given; another rule has warned of its region',
      code: `${ORDER_HANDLER}${orderService('us-east-1')}
resources:
  Resources:
    Orders:
//  ^^^^^^ info lost
      Type: AWS::DynamoDB::Table
      Properties:
        TableName: orders
`,
    },
    {
      name: 'a table in another region',
      code: `${ORDER_HANDLER}${orderService('eu-west-1')}
resources:
  Resources:
    Orders:
//  ^^^^^^ info used
      Type: AWS::DynamoDB::Table
      Properties:
        TableName: orders
`,
    },
    {
      name: 'a global table of one region',
      code: `${ORDER_HANDLER}${orderService('eu-west-1')}
resources:
  Resources:
    Orders:
//  ^^^^^^ info used
      Type: AWS::DynamoDB::GlobalTable
      Properties:
        TableName: orders
        Replicas:
          - Region: !Ref AWS::Region
`,
    },
    {
      name: 'a table by its name in code, in a region that the stage chooses',
      code: `
// file: src/order.ts
import { DynamoDB } from 'aws-sdk';
const tables = new DynamoDB.DocumentClient();
exports.handler = () => tables.get({ TableName: 'orders', Key: {} }).promise();${orderService(`\${self:custom.regions.\${sls:stage}}`)}
resources:
  Resources:
    Orders:
//  ^^^^^^ info used
      Type: AWS::DynamoDB::Table
      Properties:
        TableName: orders
custom:
  regions:
    dev: eu-west-1
`,
    },
  ],
});
