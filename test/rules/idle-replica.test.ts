import rule from '../../server/src/rules/idle-replica';
import { ORDER_HANDLER, orderService } from '../support/order-service';
import { testRule } from '../support/rule-tester';

testRule(rule, {
  valid: [
    {
      name: 'a second deployment beside the replica',
      code: `${ORDER_HANDLER}${orderService(`\${opt:region, 'eu-west-1'}`)}
resources:
  Resources:
    Orders:
      Type: AWS::DynamoDB::GlobalTable
      Properties:
        TableName: orders
        Replicas:
          - Region: eu-west-1
          - Region: eu-central-1
// file: package.json
{ "scripts": { "deploy": "sls deploy --region eu-west-1 && sls deploy --region eu-central-1" } }
`,
    },
    {
      name: 'code that is not known',
      code: `
// file: src/order.ts
export const handler = () => 1;${orderService('eu-west-1')}
resources:
  Resources:
    Orders:
      Type: AWS::DynamoDB::GlobalTable
      Properties:
        TableName: orders
        Replicas:
          - Region: eu-west-1
          - Region: eu-central-1
`,
    },
    {
      name: 'code that is pinned to one region, of which another rule tells',
      code: `
// file: src/order.ts
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
const client = new DynamoDBClient({ region: 'eu-west-1' });
export const handler = () => client.send(new GetItemCommand({ TableName: process.env.TABLE, Key: {} }));${orderService('eu-west-1')}
resources:
  Resources:
    Orders:
      Type: AWS::DynamoDB::GlobalTable
      Properties:
        TableName: orders
        Replicas:
          - Region: eu-west-1
          - Region: eu-central-1
`,
    },
  ],
  invalid: [
    {
      name: 'one deployment',
      code: `${ORDER_HANDLER}${orderService('eu-west-1')}
resources:
  Resources:
    Orders:
//  ^^^^^^ hint idle
      Type: AWS::DynamoDB::GlobalTable
      Properties:
        TableName: orders
        Replicas:
          - Region: eu-west-1
          - Region: eu-central-1
`,
    },
  ],
});
