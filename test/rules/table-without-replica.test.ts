import rule from '../../server/src/rules/table-without-replica';
import { IDLE_HANDLER, ORDER_HANDLER, orderService, ordersTable } from '../support/order-service';
import { testRule } from '../support/rule-tester';

/** A stack in eu-west-1 with the table, whose first properties these are, as they stand in the text. */
const stack = (properties: string): string => `${ORDER_HANDLER}
// file: bin/app.ts
import { App, Stack } from 'aws-cdk-lib';
import { AttributeType, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
const stack = new Stack(new App(), 'Shop', { env: { region: 'eu-west-1' } });
const table = new TableV2(stack, 'Orders', {${properties}
  partitionKey: { name: 'id', type: AttributeType.STRING },
});
new NodejsFunction(stack, 'Order', { entry: 'src/order.ts', environment: { TABLE: table.tableName } });
`;

testRule(rule, {
  valid: [
    { name: 'a table with a replica', code: `${ORDER_HANDLER}${orderService('us-east-1')}${ordersTable({ replicas: ['us-east-1', 'us-west-2'] })}` },
    { name: 'a table that no code is known to use', code: `${IDLE_HANDLER}${orderService('us-east-1')}${ordersTable()}` },
    { name: 'a table whose region cannot be told', code: `${ORDER_HANDLER}${orderService(`\${ssm:/region}`)}${ordersTable()}` },
    { name: 'a replica whose region cannot be told', code: `${ORDER_HANDLER}${orderService('us-east-1')}${ordersTable({ replicas: ['!Ref AWS::Region', `\${ssm:/standby}`] })}` },
  ],
  invalid: [
    {
      name: 'a table of a CDK stack whose region is concrete, with a replica to begin with',
      code: stack('\n//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info used'),
      fixed: stack("\n  replicas: [{ region: 'eu-central-1' }],"),
    },
    {
      name: 'a table by a variable that the function is given; another rule has warned of its region',
      code: `${ORDER_HANDLER}${orderService('us-east-1')}${ordersTable({ found: 'info lost' })}`,
    },
    { name: 'a table in another region', code: `${ORDER_HANDLER}${orderService('eu-west-1')}${ordersTable({ found: 'info used' })}` },
    { name: 'a global table of one region', code: `${ORDER_HANDLER}${orderService('eu-west-1')}${ordersTable({ replicas: ['!Ref AWS::Region'], found: 'info used' })}` },
    {
      name: 'a table by its name in code, in a region that the stage chooses',
      code: `
// file: src/order.ts
import { DynamoDB } from 'aws-sdk';
const tables = new DynamoDB.DocumentClient();
exports.handler = () => tables.get({ TableName: 'orders', Key: {} }).promise();${orderService(`\${self:custom.regions.\${sls:stage}}`)}${ordersTable({ found: 'info used' })}custom:
  regions:
    dev: eu-west-1
`,
    },
  ],
});
