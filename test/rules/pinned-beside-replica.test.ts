import rule from '../../server/src/rules/pinned-beside-replica';
import { ORDER_HANDLER, orderHandler, orderService, ordersTable } from '../support/order-service';
import { testRule } from '../support/rule-tester';

testRule(rule, {
  valid: [
    { name: 'code that calls its own region', code: `${ORDER_HANDLER}${orderService('eu-west-1')}${ordersTable({ replicas: ['eu-west-1', 'eu-central-1'] })}` },
    { name: 'a table without replicas', code: `${orderHandler("{ region: 'eu-west-1' }")}${orderService('eu-west-1')}${ordersTable()}` },
  ],
  invalid: [
    {
      name: 'a literal in us-east-1 as a warning',
      code: `${orderHandler("{ region: 'us-east-1' }")}${orderService('us-east-1')}${ordersTable({ replicas: ['us-east-1', 'us-west-2'], found: 'warning lost' })}`,
    },
    {
      name: 'a literal elsewhere',
      code: `${orderHandler("{ region: 'eu-west-1' }")}${orderService('eu-west-1')}${ordersTable({ replicas: [`\${aws:region}`, 'eu-central-1'], found: 'info pinned' })}`,
    },
    {
      name: 'separate replicas in Terraform',
      code: `${orderHandler("{ region: 'eu-west-1' }", "'orders'")}
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
