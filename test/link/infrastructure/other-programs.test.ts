import { testDeclarations } from '../../support/declared-infrastructure';

describe('link/infrastructure/programs: SST', () => {
  testDeclarations({
    'SST 2: the configuration says the region, routes and events name handlers': [
      `
// file: sst.config.ts
import type { SSTConfig } from 'sst';
import { Api } from './stacks/Api';
import { Database } from './stacks/Database';
export default {
  config(_input) {
    return { name: 'notes', region: 'eu-west-1' };
  },
  stacks(app) {
    app.setDefaultFunctionProps({ environment: { STAGE: app.stage, MODE: 'fast' } });
    app.stack(Database).stack(Api);
  },
} satisfies SSTConfig;
// file: stacks/Database.ts
import { type StackContext, Table } from 'sst/constructs';
export function Database({ stack }: StackContext) {
  const notes = new Table(stack, 'Notes', { primaryIndex: { partitionKey: 'id' } });
  return { notes };
}
// file: stacks/Api.ts
import { Api as ApiGateway, Cron, type StackContext, use } from 'sst/constructs';
import { Database } from './Database';
export function Api({ stack }: StackContext) {
  const { notes } = use(Database);
  new ApiGateway(stack, 'api', {
    defaults: { function: { bind: [notes] } },
    routes: {
      'GET /notes': 'packages/functions/src/list.main',
      'POST /notes': { function: { handler: 'packages/functions/src/create.main', environment: { TABLE: notes.tableName } }, pothos: { output: 'packages/graphql/schema.graphql' } },
    },
  });
  new Cron(stack, 'nightly', { schedule: 'rate(1 day)', job: 'packages/functions/src/clean.main' });
}
`,
      `
sst Database (sst.config.ts:10) → eu-west-1@sst.config.ts:6
sst Api (sst.config.ts:10) → eu-west-1@sst.config.ts:6
  code in .
table Notes (Table, stacks/Database.ts:3) in Database
function api GET /notes (stacks/Api.ts:8) in Api: packages/functions/src/list or stacks/packages/functions/src/list#main
  STAGE = unknown (a value that is known only after deployment)
  MODE = 'fast'
  uses Notes
function api POST /notes (stacks/Api.ts:9) in Api: packages/functions/src/create or stacks/packages/functions/src/create#main
  TABLE = name of Notes
  STAGE = unknown (a value that is known only after deployment)
  MODE = 'fast'
  uses Notes
function nightly (stacks/Api.ts:12) in Api: packages/functions/src/clean or stacks/packages/functions/src/clean#main
  STAGE = unknown (a value that is known only after deployment)
  MODE = 'fast'
`,
    ],

    'SST 1: sst.json and a function that makes the stacks': [
      `
// file: shop/sst.json
{ "name": "shop", "region": "eu-west-1", "main": "stacks/index.ts" }
// file: shop/stacks/index.ts
import * as sst from '@serverless-stack/resources';
import ShopStack from './ShopStack';
export default function main(app: sst.App): void {
  app.setDefaultFunctionProps({ runtime: 'nodejs16.x' });
  new ShopStack(app, 'shop-stack');
}
// file: shop/stacks/ShopStack.ts
import * as sst from '@serverless-stack/resources';
export default class ShopStack extends sst.Stack {
  constructor(scope: sst.App, id: string, props?: sst.StackProps) {
    super(scope, id, props);
    const orders = new sst.Table(this, 'Orders', { fields: { id: 'string' }, primaryIndex: { partitionKey: 'id' } });
    new sst.Api(this, 'Api', { routes: { 'GET /': { function: { handler: 'src/list.main', environment: { TABLE: orders.tableName } } } } });
  }
}
`,
      `
sst shop-stack (shop/stacks/index.ts:5) → eu-west-1@shop/sst.json:1
  code in .
table Orders (Table, shop/stacks/ShopStack.ts:5) in shop-stack
function Api GET / (shop/stacks/ShopStack.ts:6) in shop-stack: shop/src/list or shop/stacks/src/list#main
  TABLE = name of Orders
`,
    ],

    'SST 3: global constructs belong to the configuration above them': [
      `
// file: shop/sst.config.ts
export default $config({
  app(input) {
    return { name: 'shop', home: 'aws', providers: { aws: { region: 'us-east-2' } } };
  },
  async run() {
    for (const file of readdirSync('./infra')) await import('./infra/' + file);
  },
});
// file: shop/infra/api.ts
const table = new sst.aws.Dynamo('Orders', { fields: { id: 'string' }, primaryIndex: { hashKey: 'id' } });
new sst.aws.Function('Read', { handler: './functions/read.handler', link: [table], environment: { TABLE: table.name } });
const api = new sst.aws.ApiGatewayV2('Api');
api.route('GET /orders', 'functions/list.handler');
const east = new aws.Provider('east', { region: 'us-east-1' });
new aws.acm.Certificate('Cert', { domainName: 'shop.example' }, { provider: east });
// file: silent/sst.config.ts
export default $config({
  app: () => ({ name: 'silent', home: 'aws' }),
  async run() {
    new sst.aws.Dynamo('Sessions');
  },
});
`,
      `
sst silent (silent/sst.config.ts:1) → $AWS_REGION else us-east-1 by default
sst shop (shop/sst.config.ts:1) → us-east-2@shop/sst.config.ts:3
  code in shop
table Sessions (Dynamo, silent/sst.config.ts:4) in silent
table Orders (Dynamo, shop/infra/api.ts:1) in shop
certificate Cert (Certificate, shop/infra/api.ts:6) in shop → us-east-1@shop/infra/api.ts:5
function Read (shop/infra/api.ts:2) in shop: shop/functions/read or shop/infra/functions/read#handler
  TABLE = name of Orders
  uses Orders
function Api (shop/infra/api.ts:4) in shop: shop/functions/list or shop/infra/functions/list#handler
`,
    ],
  });
});

describe('link/infrastructure/programs: Pulumi', () => {
  testDeclarations({
    'configured stacks, providers, components, callbacks and archives': [
      `
// file: Pulumi.yaml
name: shop
runtime: nodejs
// file: Pulumi.dev.yaml
config:
  aws:region: eu-west-1
// file: Pulumi.prod.yaml
config:
  aws:region: us-east-1
// file: index.ts
import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
const table = new aws.dynamodb.Table('orders', { name: 'orders', hashKey: 'id', replicas: [{ regionName: 'us-west-2' }] });
const west = new aws.Provider('west', { region: 'us-west-2' });
new aws.s3.BucketV2('copies', {}, { provider: west });
class Site extends pulumi.ComponentResource {
  constructor(name: string, args: object, opts: pulumi.ComponentResourceOptions) {
    super('shop:Site', name, args, opts);
    new aws.sqs.Queue('mails', {}, { parent: this });
  }
}
new Site('site', {}, { providers: { aws: west } });
new aws.lambda.CallbackFunction('count', { callback: async () => 1, environment: { variables: { TABLE: table.name } } });
new aws.lambda.Function('packed', { runtime: 'nodejs20.x', handler: 'index.handler', code: new pulumi.asset.AssetArchive({ '.': new pulumi.asset.FileArchive('./app') }) });
`,
      `
pulumi shop (index.ts:3) → eu-west-1@Pulumi.dev.yaml:2 when the stack is dev, us-east-1@Pulumi.prod.yaml:2 when the stack is prod
  code in .
table orders (Table, index.ts:3) named orders in shop replicas us-west-2@index.ts:3 eventual
bucket copies (BucketV2, index.ts:5) in shop → us-west-2@index.ts:4
queue mails (Queue, index.ts:9) in shop → us-west-2@index.ts:4
function count (index.ts:13) in shop: index.ts
  TABLE = name of orders
function packed (index.ts:14) in shop: app/index#handler
`,
    ],

    'functions of the program that resources, subscriptions and routes are given': [
      `
// file: Pulumi.yaml
name: shop
// file: index.ts
import * as aws from '@pulumi/aws';
import * as apigateway from '@pulumi/aws-apigateway';
import { count } from './count';
const uploads = new aws.s3.Bucket('uploads');
uploads.onObjectCreated('counted', count);
aws.cloudwatch.onSchedule('nightly', 'rate(1 day)', async () => undefined);
new aws.s3.BucketEventSubscription('removed', uploads, async () => undefined, { events: ['s3:ObjectRemoved:*'] });
new apigateway.RestAPI('api', { routes: [{ path: '/', method: 'GET', eventHandler: async () => undefined }, { path: '/old', target: 'x' }] });
// file: count.ts
export const count = async () => 1;
`,
      `
pulumi shop (index.ts:4) → $AWS_REGION
  code in .
bucket uploads (Bucket, index.ts:4) in shop
function counted (index.ts:5) in shop: count.ts
function nightly (index.ts:6) in shop: index.ts
function removed (index.ts:7) in shop: index.ts
function api (index.ts:8) in shop: index.ts
`,
    ],

    'replicas that are resources of their own': [
      `
// file: Pulumi.yaml
name: shop
// file: Pulumi.prod.yaml
config:
  aws:region: eu-west-1
// file: index.ts
import * as aws from '@pulumi/aws';
const east = new aws.Provider('east', { region: 'us-east-1' });
const uploads = new aws.s3.BucketV2('uploads');
const copies = new aws.s3.BucketV2('copies', {}, { provider: east });
new aws.s3.BucketReplicationConfig('copying', { bucket: uploads.id, role: 'r', rules: [{ status: 'Enabled', destination: { bucket: copies.arn } }] });
const key = new aws.kms.Key('key', { multiRegion: true });
new aws.kms.ReplicaKey('key-in-east', { primaryKeyArn: key.arn }, { provider: east });
`,
      `
pulumi shop (index.ts:3) → eu-west-1@Pulumi.prod.yaml:2
bucket uploads (BucketV2, index.ts:3) in shop replicas us-east-1@index.ts:2
bucket copies (BucketV2, index.ts:4) in shop → us-east-1@index.ts:2
key key (Key, index.ts:6) in shop replicas us-east-1@index.ts:2 multi-region
`,
    ],

    'the region of the stack, read as configuration, is whatever the stack is deployed to': [
      `
// file: Pulumi.yaml
name: shop
// file: Pulumi.prod.yaml
config:
  aws:region: eu-west-1
// file: index.ts
import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
const region = new pulumi.Config('aws').require('region');
new aws.lambda.CallbackFunction('count', { callback: async () => 1, environment: { variables: { REGION: region, OTHER: new pulumi.Config().require('other') } } });
`,
      `
pulumi shop (index.ts:4) → eu-west-1@Pulumi.prod.yaml:2
  code in .
function count (index.ts:4) in shop: index.ts
  REGION = $AWS::Region
  OTHER = unknown (\`other\` of the stack's configuration)
`,
    ],

    'what a template proposes, and who deploys': [
      `
// file: a/Pulumi.yaml
name: proposed
template:
  config:
    aws:region:
      default: us-east-2
// file: a/index.ts
import { dynamodb } from '@pulumi/aws';
new dynamodb.Table('orders', { hashKey: 'id' });
// file: b/Pulumi.yaml
name: silent
// file: b/index.ts
import * as aws from '@pulumi/aws';
new aws.dynamodb.Table('orders', { hashKey: 'id' });
`,
      `
pulumi proposed (a/index.ts:2) → $AWS_REGION else us-east-2 by default
pulumi silent (b/index.ts:2) → $AWS_REGION
table orders (Table, a/index.ts:2) in proposed
table orders (Table, b/index.ts:2) in silent
`,
    ],
  });
});

describe('link/infrastructure/programs: CDK for Terraform', () => {
  testDeclarations({
    'stacks with their providers, prebuilt or generated': [
      `
// file: main.ts
import { Construct } from 'constructs';
import { App, TerraformStack } from 'cdktf';
import { AwsProvider } from './.gen/providers/aws/provider';
import { DynamodbTable } from '@cdktf/provider-aws/lib/dynamodb-table';
class Data extends TerraformStack {
  constructor(scope: Construct, id: string, { region = 'us-east-1', copies = [] }) {
    super(scope, id);
    new AwsProvider(this, 'aws', { region });
    const west = new AwsProvider(this, 'west', { region: 'us-west-2', alias: 'west' });
    new DynamodbTable(this, 'orders', { name: \`orders-\${id}\`, replica: copies.map((regionName) => ({ regionName })) });
    new DynamodbTable(this, 'backup', { name: 'backup', provider: west });
  }
}
const app = new App();
new Data(app, 'dev', {});
new Data(app, 'prod', { region: 'eu-central-1', copies: ['eu-west-1'] });
`,
      `
cdktf dev (main.ts:15) → us-east-1@main.ts:6
cdktf prod (main.ts:16) → eu-central-1@main.ts:16
table orders (DynamodbTable, main.ts:10) named orders-dev in dev
table backup (DynamodbTable, main.ts:11) named backup in dev → us-west-2@main.ts:9
table orders (DynamodbTable, main.ts:10) named orders-prod in prod replicas eu-west-1@main.ts:16 eventual
table backup (DynamodbTable, main.ts:11) named backup in prod → us-west-2@main.ts:9
`,
    ],
  });
});

describe('link/infrastructure/programs: Amplify', () => {
  testDeclarations({
    'functions by their folder, and what who deploys decides': [
      `
// file: amplify/backend.ts
import { defineBackend } from '@aws-amplify/backend';
import { sayHello } from './functions/say-hello/resource';
defineBackend({ sayHello });
// file: amplify/functions/say-hello/resource.ts
import { defineFunction } from '@aws-amplify/backend';
export const sayHello = defineFunction({ environment: { GREETING: 'hello' } });
// file: amplify/storage/resource.ts
import { defineStorage } from '@aws-amplify/backend';
export const storage = defineStorage({ name: 'files' });
`,
      `
amplify (no name) (amplify/functions/say-hello/resource.ts:2) → $AWS_REGION
  code in .
bucket defineStorage (defineStorage, amplify/storage/resource.ts:2) in (no name)
function say-hello (amplify/functions/say-hello/resource.ts:2) in (no name): amplify/functions/say-hello/handler.ts#handler
  GREETING = 'hello'
`,
    ],
  });
});
