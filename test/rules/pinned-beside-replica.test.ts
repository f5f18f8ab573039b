import rule from '../../server/src/rules/pinned-beside-replica';
import { ORDER_HANDLER, orderService } from '../support/order-service';
import { testRule } from '../support/rule-tester';

testRule(rule, {
  valid: [
    {
      name: 'code that calls its own region',
      code: `${ORDER_HANDLER}${orderService('eu-west-1')}
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
      name: 'a table without replicas',
      code: `
// file: src/order.ts
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
const client = new DynamoDBClient({ region: 'eu-west-1' });
export const handler = () => client.send(new GetItemCommand({ TableName: process.env.TABLE, Key: {} }));${orderService('eu-west-1')}
resources:
  Resources:
    Orders:
      Type: AWS::DynamoDB::Table
      Properties:
        TableName: orders
`,
    },
  ],
  invalid: [
    {
      name: 'a literal in us-east-1 as a warning',
      code: `
// file: src/order.ts
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
const client = new DynamoDBClient({ region: 'us-east-1' });
export const handler = () => client.send(new GetItemCommand({ TableName: process.env.TABLE, Key: {} }));${orderService('us-east-1')}
resources:
  Resources:
    Orders:
//  ^^^^^^ warning lost
      Type: AWS::DynamoDB::GlobalTable
      Properties:
        TableName: orders
        Replicas:
          - Region: us-east-1
          - Region: us-west-2
`,
    },
    {
      name: 'a literal elsewhere',
      code: `
// file: src/order.ts
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
const client = new DynamoDBClient({ region: 'eu-west-1' });
export const handler = () => client.send(new GetItemCommand({ TableName: process.env.TABLE, Key: {} }));${orderService('eu-west-1')}
resources:
  Resources:
    Orders:
//  ^^^^^^ info pinned
      Type: AWS::DynamoDB::GlobalTable
      Properties:
        TableName: orders
        Replicas:
          - Region: \${aws:region}
          - Region: eu-central-1
`,
    },
    {
      name: 'separate replicas in Terraform',
      code: `
// file: src/order.ts
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
const client = new DynamoDBClient({ region: 'eu-west-1' });
export const handler = () => client.send(new GetItemCommand({ TableName: 'orders', Key: {} }));
// file: infra/main.tf
provider "aws" {
  region = "eu-west-1"
}
provider "aws" {
  alias  = "standby"
  region = "eu-central-1"
}
resource "aws_dynamodb_table" "orders" {
//<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info pinned
  name = "orders"
}
resource "aws_dynamodb_table_replica" "standby" {
  provider         = aws.standby
  global_table_arn = aws_dynamodb_table.orders.arn
}
`,
    },
  ],
});
