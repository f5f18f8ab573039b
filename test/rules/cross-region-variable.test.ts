import rule from '../../server/src/rules/cross-region-variable';
import { ORDER_HANDLER, orderService } from '../support/order-service';
import { testRule } from '../support/rule-tester';

testRule(rule, {
  valid: [
    {
      name: 'a queue of the own region',
      code: `${ORDER_HANDLER}${orderService('us-east-1', 'https://sqs.us-east-1.amazonaws.com/1/orders')}
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
      code: `${ORDER_HANDLER}${orderService('eu-west-1', 'arn:aws:iam::1:role/order')}
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
      code: `${ORDER_HANDLER}${orderService(`\${ssm:/region}`, 'https://sqs.us-east-1.amazonaws.com/1/orders')}
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
      code: `${ORDER_HANDLER}
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
      code: `${ORDER_HANDLER}
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
