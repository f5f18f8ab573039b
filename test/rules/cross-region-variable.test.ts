import rule from '../../server/src/rules/cross-region-variable';
import { testRule } from '../support/rule-tester';

testRule(rule, {
  valid: [
    {
      name: 'a queue of the own region',
      code: `
// file: src/order.ts
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
const client = new DynamoDBClient({});
export const handler = () => client.send(new GetItemCommand({ TableName: process.env.TABLE, Key: {} }));
// file: serverless.yml
service: shop
provider:
  name: aws
  region: us-east-1
  environment:
    TABLE: https://sqs.us-east-1.amazonaws.com/1/orders
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
      name: 'what AWS has in one region only',
      code: `
// file: src/order.ts
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
const client = new DynamoDBClient({});
export const handler = () => client.send(new GetItemCommand({ TableName: process.env.TABLE, Key: {} }));
// file: serverless.yml
service: shop
provider:
  name: aws
  region: eu-west-1
  environment:
    TABLE: arn:aws:iam::1:role/order
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
      name: 'a function whose region cannot be told',
      code: `
// file: src/order.ts
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
const client = new DynamoDBClient({});
export const handler = () => client.send(new GetItemCommand({ TableName: process.env.TABLE, Key: {} }));
// file: serverless.yml
service: shop
provider:
  name: aws
  region: \${ssm:/region}
  environment:
    TABLE: https://sqs.us-east-1.amazonaws.com/1/orders
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
  ],
  invalid: [
    {
      name: 'an ARN of us-east-1 as a warning',
      code: `
// file: src/order.ts
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
const client = new DynamoDBClient({});
export const handler = () => client.send(new GetItemCommand({ TableName: process.env.TABLE, Key: {} }));
// file: serverless.yml
service: shop
provider:
  name: aws
  region: eu-west-1
  environment:
    TABLE: arn:aws:dynamodb:us-east-1:1:table/orders
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning lost
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
      name: 'a URL of another region',
      code: `
// file: src/order.ts
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
const client = new DynamoDBClient({});
export const handler = () => client.send(new GetItemCommand({ TableName: process.env.TABLE, Key: {} }));
// file: serverless.yml
service: shop
provider:
  name: aws
  region: eu-west-1
  environment:
    TABLE: https://sqs.eu-north-1.amazonaws.com/1/orders
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info other
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
      name: 'a table behind another provider of Terraform',
      code: `
// file: infra/main.tf
provider "aws" {
  region = "eu-west-1"
}
provider "aws" {
  alias  = "north"
  region = "eu-north-1"
}
resource "aws_dynamodb_table" "orders" {
  provider = aws.north
  name     = "orders"
}
resource "aws_lambda_function" "order" {
  handler = "src/order.handler"
  environment {
    variables = {
      TABLE = aws_dynamodb_table.orders.name
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info other
    }
  }
}
`,
    },
  ],
});
