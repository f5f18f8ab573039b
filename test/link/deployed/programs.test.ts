import { equal } from 'node:assert/strict';
import { declared } from '../../support/declared';

/** Code that reads the table of its variable `TABLE`. */
const READS = `import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
const client = new DynamoDBClient({});
export const handler = () => client.send(new GetItemCommand({ TableName: process.env.TABLE, Key: {} }));`;

/** A workspace of each tool whose infrastructure is a program, with all that the map says of it. */
const WORKSPACES: Readonly<Record<string, readonly [workspace: string, map: string]>> = {
  'the CDK': [
    `
// file: cdk.json
{}
// file: bin/app.ts
import { App, Stack } from 'aws-cdk-lib';
import { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
const app = new App();
for (const region of ['eu-west-1', 'eu-central-1']) {
  const stack = new Stack(app, \`Shop-\${region}\`, { env: { region } });
  const orders = new TableV2(stack, 'Orders', { tableName: 'orders', replicas: [{ region: 'eu-north-1' }] });
  new NodejsFunction(stack, 'Order', { entry: 'src/order.ts', environment: { TABLE: orders.tableName } });
}
// file: src/order.ts
${READS}
`,
    `cdk Shop-eu-west-1 bin/app.ts:6 by eu-west-1 → eu-west-1
cdk Shop-eu-central-1 bin/app.ts:6 by eu-central-1 → eu-central-1
function Order bin/app.ts:8 = src/order.ts handler → eu-west-1 with TABLE=Orders.name
function Order bin/app.ts:8 = src/order.ts handler → eu-central-1 with TABLE=Orders.name
table Orders 'orders' bin/app.ts:7 → eu-west-1 replicas eu-north-1 (7)
table Orders 'orders' bin/app.ts:7 → eu-central-1 replicas eu-north-1 (7)
GetItem src/order.ts:3 ambient → eu-west-1 and eu-central-1 on Orders,Orders, follows`,
  ],

  'the CDK for Terraform': [
    `
// file: cdktf.json
{}
// file: main.ts
import { App, TerraformStack } from 'cdktf';
import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { DynamodbTable } from '@cdktf/provider-aws/lib/dynamodb-table';
import { LambdaFunction } from '@cdktf/provider-aws/lib/lambda-function';
const stack = new TerraformStack(new App(), 'shop');
new AwsProvider(stack, 'aws', { region: 'eu-west-1' });
const orders = new DynamodbTable(stack, 'orders', { name: 'orders', replica: [{ regionName: 'eu-north-1' }] });
new LambdaFunction(stack, 'order', { filename: 'src.zip', handler: 'order.handler', environment: { variables: { TABLE: orders.name } } });
// file: src/order.ts
${READS}
`,
    `cdktf shop main.ts:5 by eu-west-1 → eu-west-1
function order main.ts:8 = src/order.ts handler → eu-west-1 with TABLE=orders.name
table orders 'orders' main.ts:7 → eu-west-1 replicas eu-north-1 (7)
GetItem src/order.ts:3 ambient → eu-west-1 on orders`,
  ],

  Pulumi: [
    `
// file: Pulumi.yaml
name: shop
// file: Pulumi.prod.yaml
config: { aws:region: eu-west-1 }
// file: index.ts
import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
const orders = new aws.dynamodb.Table('orders', { name: 'orders', hashKey: 'id', replicas: [{ regionName: 'eu-north-1' }] });
new aws.lambda.Function('order', { runtime: 'nodejs20.x', handler: 'order.handler', code: new pulumi.asset.FileArchive('./src'), environment: { variables: { TABLE: orders.name } } });
// file: src/order.ts
${READS}
`,
    `pulumi shop index.ts:3 by eu-west-1 → eu-west-1
function order index.ts:4 = src/order.ts handler → eu-west-1 with TABLE=orders.name
table orders 'orders' index.ts:3 → eu-west-1 replicas eu-north-1 (3)
GetItem src/order.ts:3 ambient → eu-west-1 on orders`,
  ],

  'SST 3': [
    `
// file: sst.config.ts
export default $config({
  app: () => ({ name: 'shop', home: 'aws', providers: { aws: { region: 'eu-west-1' } } }),
  async run() {
    const orders = new sst.aws.Dynamo('Orders', { fields: { id: 'string' }, primaryIndex: { hashKey: 'id' } });
    new sst.aws.Function('Order', { handler: 'src/order.handler', environment: { TABLE: orders.name } });
  },
});
// file: src/order.ts
${READS}
`,
    `sst shop sst.config.ts:1 by eu-west-1 → eu-west-1
function Order sst.config.ts:5 = src/order.ts handler → eu-west-1 with TABLE=Orders.name
table Orders '' sst.config.ts:4 → eu-west-1
GetItem src/order.ts:3 ambient → eu-west-1 on Orders`,
  ],

  Amplify: [
    `
// file: amplify/backend.ts
import { defineBackend } from '@aws-amplify/backend';
import { data } from './data/resource';
import { order } from './functions/order/resource';
defineBackend({ data, order });
// file: amplify/data/resource.ts
import { a, defineData } from '@aws-amplify/backend';
const schema = a.schema({ Order: a.model({ id: a.id() }).authorization((allow) => [allow.owner()]), Cart: a.model({ id: a.id() }), Note: a.customType({ text: a.string() }) });
export const data = defineData({ schema });
// file: amplify/functions/order/resource.ts
import { defineFunction } from '@aws-amplify/backend';
export const order = defineFunction({ environment: { TABLE: 'orders' } });
// file: amplify/functions/order/handler.ts
${READS}
// file: .github/workflows/deploy.yml
on: push
jobs: { deploy: { env: { AWS_REGION: eu-west-1 }, steps: [{ run: npx ampx pipeline-deploy }] } }
`,
    `amplify amplify/data/resource.ts:2 by $AWS_REGION → eu-west-1
github-actions deploy .github/workflows/deploy.yml:2 for . with AWS_REGION=eu-west-1
function order amplify/functions/order/resource.ts:2 = amplify/functions/order/handler.ts handler → eu-west-1 with TABLE=orders
table Order '' amplify/data/resource.ts:2 → eu-west-1
table Cart '' amplify/data/resource.ts:2 → eu-west-1
GetItem amplify/functions/order/handler.ts:3 ambient → eu-west-1 on something`,
  ],
};

describe('link/deployed: programs and the code that they deploy', () => {
  for (const [tool, [workspace, map]] of Object.entries(WORKSPACES)) {
    it(tool, () => equal(declared(workspace), map));
  }
});
