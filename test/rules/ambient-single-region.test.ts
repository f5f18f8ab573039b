import rule from '../../server/src/rules/ambient-single-region';
import { testRule } from '../support/rule-tester';

testRule(rule, {
  valid: [
    {
      name: 'a client of which nothing says where it is deployed',
      code: `
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
export const tables = new DynamoDBClient({});
`,
    },
    {
      name: 'two deployments in two regions',
      code: `
// file: src/tables.ts
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
export const tables = new DynamoDBClient({});
// file: regionlint.config.json
{ "deployments": [
  { "files": ["src/**"], "regions": ["us-east-1"] },
  { "files": ["**"], "regions": ["eu-west-1"] }
] }
`,
    },
    {
      name: 'a service whose host no region moves, an endpoint that is not of AWS, and a decision with a reason',
      code: `
// file: src/clients.ts
import { IAMClient } from '@aws-sdk/client-iam';
import { S3Client } from '@aws-sdk/client-s3';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
export const clients = [new IAMClient({}), new S3Client({ endpoint: 'http://localhost:9000' }), new DynamoDBClient({})];
// file: regionlint.config.json
{ "deployments": [{ "files": ["src/**"], "regions": ["us-east-1"] }], "allowedPins": [{ "service": "dynamodb", "reason": "a cache" }] }
`,
    },
  ],
  invalid: [
    {
      name: 'all clients of one deployment once, where the outage reached one of them as a warning',
      code: `
// file: src/clients.ts
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
const tables = new DynamoDBClient({});
export const uploads = new S3Client({});
export const handler = () => tables.send(new ListTablesCommand({}));
// file: regionlint.config.json
{
  "deployments": [{ "files": ["src/**"], "regions": ["us-east-1"] }]
//                                                   ^^^^^^^^^^^ warning lost
}
`,
    },
    {
      name: 'a function that is deployed there, beside code of which nothing more is known',
      code: `
// file: src/aside.ts
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
const tables = new DynamoDBClient({});
export const list = () => tables.send(new ListTablesCommand({}));
// file: src/order.ts
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
const tables = new DynamoDBClient({});
export const handler = () => tables.send(new ListTablesCommand({}));
// file: serverless.yml
service: shop
provider:
  name: aws
  region: us-east-1
//        ^^^^^^^^^ warning lost
functions:
  order:
    handler: src/order.handler
`,
    },
    {
      name: 'a region unless whoever deploys names another on the command line',
      code: `
// file: src/order.ts
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
const tables = new DynamoDBClient({});
export const handler = () => tables.send(new ListTablesCommand({}));
// file: serverless.yml
service: shop
provider:
  name: aws
  region: \${opt:region, 'us-east-1'}
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning lost
functions:
  order:
    handler: src/order.handler
`,
    },
    {
      name: 'a region where the environment of whoever deploys is silent, as information',
      code: `
// file: src/order.ts
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
const tables = new DynamoDBClient({});
export const handler = () => tables.send(new ListTablesCommand({}));
// file: serverless.yml
service: shop
provider:
  name: aws
  region: \${env:AWS_REGION, 'us-east-1'}
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info lost
functions:
  order:
    handler: src/order.handler
`,
    },
    {
      name: 'a handler of Lambda that no declared function is known to be, where all functions go to one region',
      code: `
// file: src/order.ts
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
const tables = new DynamoDBClient({});
export const handler = () => tables.send(new ListTablesCommand({}));
// file: serverless.yml
service: shop
provider:
  name: aws
  region: us-east-1
//        ^^^^^^^^^ warning lost
functions:
  order:
    handler: build/order.handler
`,
    },
    {
      name: 'the region of a provider that stands in a longer text',
      code: `
// file: src/order.ts
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
const tables = new DynamoDBClient({});
export const handler = () => tables.send(new ListTablesCommand({}));
// file: live/terragrunt.hcl
terraform { source = "../module" }
generate "provider" {
  contents = <<EOF
provider "aws" {
  region = "us-east-1"
//         ^^^^^^^^^^^ warning lost
}
EOF
}
// file: module/main.tf
resource "aws_lambda_function" "order" {
  function_name = "order"
  handler       = "src/order.handler"
}
`,
    },
    {
      name: 'a script that people run, as information',
      code: `
// file: scripts/tables.ts
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
console.log(await new DynamoDBClient({}).send(new ListTablesCommand({})));
// file: regionlint.config.json
{
  "deployments": [{ "files": ["scripts/**"], "regions": ["us-east-1"] }]
//                                                       ^^^^^^^^^^^ info lost
}
`,
    },
    {
      name: 'a client that nothing imports, beside the functions of its service, as information',
      code: `
// file: src/order.ts
export const handler = async () => ({ statusCode: 200 });
// file: src/tables.ts
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
const client = new DynamoDBClient({});
export const list = () => client.send(new ListTablesCommand({}));
// file: src/other.ts
// import { list } from './tables';
export const nothing = () => undefined;
// file: serverless.yml
provider:
  name: aws
  region: us-east-1
//        ^^^^^^^^^ info lost
functions:
  order:
    handler: src/order.handler
`,
    },
    {
      name: 'tasks of ECS that are listed and not launched, as information',
      code: `
// file: src/tasks.ts
import { ECSClient, ListTasksCommand } from '@aws-sdk/client-ecs';
const client = new ECSClient({});
export const handler = () => client.send(new ListTasksCommand({}));
// file: serverless.yml
provider:
  name: aws
  region: us-east-1
//        ^^^^^^^^^ info single
functions:
  tasks:
    handler: src/tasks.handler
`,
    },
    {
      name: 'a region that stood, as information',
      code: `
// file: src/clients.ts
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
export const tables = new DynamoDBClient({});
// file: regionlint.config.json
{
  "deployments": [{ "files": ["src/**"], "regions": ["eu-west-1"] }]
//                                                   ^^^^^^^^^^^ info single
}
`,
    },
  ],
});
