import { testDeclarations } from '../../support/declared-infrastructure';

describe('link/infrastructure/programs: CDK', () => {
  testDeclarations({
    'a table, the function that uses it, and its variables': [
      `
// file: cdk.json
{ "app": "ts-node bin/app.ts" }
// file: bin/app.ts
import { App } from 'aws-cdk-lib';
import { OrdersStack } from '../lib/orders-stack';
const app = new App();
new OrdersStack(app, 'Orders', { env: { region: 'eu-west-1' } });
// file: lib/orders-stack.ts
import { Stack, type StackProps } from 'aws-cdk-lib';
import { Table, AttributeType } from 'aws-cdk-lib/aws-dynamodb';
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import * as path from 'node:path';
export class OrdersStack extends Stack {
  constructor(scope, id: string, props: StackProps) {
    super(scope, id, props);
    const table = new Table(this, 'OrdersTable', { tableName: 'orders', partitionKey: { name: 'id', type: AttributeType.STRING } });
    const read = new NodejsFunction(this, 'Read', {
      entry: path.join(__dirname, '..', 'src', 'read.ts'),
      environment: { TABLE: table.tableName, TABLE_ARN: table.tableArn, MODE: 'fast', HOME: this.region, KEY: process.env.KEY ?? 'none' },
    });
    read.addEnvironment('LEVEL', 'debug');
    table.grantReadWriteData(read);
  }
}
`,
      `
cdk Orders (bin/app.ts:4) → eu-west-1@bin/app.ts:4
  code in .
table OrdersTable (Table, lib/orders-stack.ts:8) named orders in Orders
function Read (lib/orders-stack.ts:9) in Orders: src/read.ts#handler
  LEVEL = 'debug'
  TABLE = name of OrdersTable
  TABLE_ARN = arn of OrdersTable
  MODE = 'fast'
  HOME = 'eu-west-1'
  KEY = $KEY else 'none'
  uses OrdersTable
`,
    ],

    'stacks in a loop over regions, with replicas in the others': [
      `
// file: app.ts
import * as cdk from 'aws-cdk-lib';
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
const REGIONS = ['us-east-1', 'us-west-2'];
const app = new cdk.App();
class Data extends cdk.Stack {
  constructor(scope: cdk.App, id: string, props: cdk.StackProps) {
    super(scope, id, props);
    new dynamodb.TableV2(this, 'Table', { replicas: REGIONS.filter((region) => region !== this.region).map((region) => ({ region })) });
  }
}
for (const region of REGIONS) new Data(app, \`Data-\${region}\`, { env: { region } });
`,
      `
cdk Data-us-east-1 (app.ts:11) → us-east-1@app.ts:3
cdk Data-us-west-2 (app.ts:11) → us-west-2@app.ts:3
table Table (TableV2, app.ts:8) in Data-us-east-1 replicas us-west-2@app.ts:3 eventual
table Table (TableV2, app.ts:8) in Data-us-west-2 replicas us-east-1@app.ts:3 eventual
`,
    ],

    'who deploys decides where env says nothing, or what the CLI has found': [
      `
// file: app.ts
import { App, Stack, Stage } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
const app = new App();
new Stack(app, 'Silent');
new Stack(app, 'Found', { env: { account: process.env.CDK_DEFAULT_ACCOUNT, region: process.env.CDK_DEFAULT_REGION } });
new Stack(app, 'FoundOr', { env: { region: process.env.CDK_DEFAULT_REGION || 'eu-west-3' } });
new Stack(app, 'Named', { env: { region: process.env.TARGET_REGION ?? 'eu-central-1' } });
new Stack(app, 'Chosen', { env: { region: process.env.STAGE === 'prod' ? 'eu-west-1' : 'eu-west-2' } });
const stage = new Stage(app, 'Production', { env: { region: 'ap-south-1' } });
const inherited = new Stack(stage, 'Inherited');
new Bucket(inherited, 'Files');
new Stack(app, 'FromContext', { env: { region: app.node.tryGetContext('region') } });
`,
      `
cdk Silent (app.ts:4) → $AWS_REGION else us-east-1 by default
cdk Found (app.ts:5) → $AWS_REGION else us-east-1 by default
cdk FoundOr (app.ts:6) → $AWS_REGION else us-east-1 by default
cdk Named (app.ts:7) → $TARGET_REGION else eu-central-1@app.ts:7
cdk Chosen (app.ts:8) → eu-west-1@app.ts:8 when STAGE = 'prod', eu-west-2@app.ts:8 when STAGE is not 'prod'
cdk Inherited (app.ts:10) → ap-south-1@app.ts:9
cdk FromContext (app.ts:12) → unknown (a context value, which whoever deploys gives)
bucket Files (Bucket, app.ts:11) in Inherited
`,
    ],

    'a replica where the stack would be if nobody said anything: the list knows better': [
      `
// file: bin/app.ts
import { App, Stack } from 'aws-cdk-lib';
import { Table } from 'aws-cdk-lib/aws-dynamodb';
const stack = new Stack(new App(), 'Shop');
new Table(stack, 'Orders', { replicationRegions: ['us-east-1', 'eu-west-1'] });
`,
      `
cdk Shop (bin/app.ts:3) → $AWS_REGION else us-east-1 by default
table Orders (Table, bin/app.ts:4) in Shop replicas us-east-1@bin/app.ts:4, eu-west-1@bin/app.ts:4 eventual
`,
    ],

    'copies of buckets and keys, across stacks that refer to one another': [
      `
// file: bin/app.ts
import { App, Stack } from 'aws-cdk-lib';
import { Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import { CfnKey, CfnReplicaKey } from 'aws-cdk-lib/aws-kms';
const app = new App();
const east = new Stack(app, 'East', { env: { region: 'us-east-1' }, crossRegionReferences: true });
const copies = new Bucket(east, 'Copies', { bucketName: 'copies' });
const west = new Stack(app, 'West', { env: { region: 'us-west-2' }, crossRegionReferences: true });
new Bucket(west, 'Uploads', { replicationRules: [{ destination: copies }] });
new CfnBucket(west, 'Raw', { replicationConfiguration: { role: 'r', rules: [{ status: 'Enabled', destination: { bucket: copies.bucketArn } }, { status: 'Enabled', destination: { bucket: 'arn:aws:s3:::theirs' } }] } });
const key = new CfnKey(west, 'Key', { multiRegion: true });
new CfnReplicaKey(east, 'KeyInEast', { primaryKeyArn: key.attrArn, keyPolicy: {} });
`,
      `
cdk East (bin/app.ts:5) → us-east-1@bin/app.ts:5
cdk West (bin/app.ts:7) → us-west-2@bin/app.ts:7
bucket Copies (Bucket, bin/app.ts:6) named copies in East
bucket Uploads (Bucket, bin/app.ts:8) in West replicas us-east-1@bin/app.ts:5
bucket Raw (CfnBucket, bin/app.ts:9) in West replicas us-east-1@bin/app.ts:5, unknown (the region of what it is copied to)
key Key (CfnKey, bin/app.ts:10) in West replicas us-east-1@bin/app.ts:5 multi-region
`,
    ],

    'global tables of every form, keys and secrets': [
      `
// file: app.ts
import { App, Stack } from 'aws-cdk-lib';
import { CfnGlobalTable, CfnTable, MultiRegionConsistency, Table, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
const app = new App();
const stack = new Stack(app, 'Data', { env: { region: 'us-east-1' } });
new Table(stack, 'Old', { replicationRegions: ['us-west-2', 'eu-west-1'] });
new TableV2(stack, 'Strong', { replicas: [{ region: 'us-east-2' }], witnessRegion: 'us-west-2', multiRegionConsistency: MultiRegionConsistency.STRONG });
const later = new TableV2(stack, 'Later', {});
later.addReplica({ region: 'us-west-2' });
new CfnTable(stack, 'Plain', { tableName: 'plain' });
new CfnGlobalTable(stack, 'Raw', { tableName: 'raw', replicas: ['us-west-2'].concat(stack.region).map((region) => ({ region })) });
new Key(stack, 'Shared', { multiRegion: true });
new Key(stack, 'Own');
new Secret(stack, 'Token', { secretName: 'token', replicaRegions: [{ region: 'us-west-2' }] });
`,
      `
cdk Data (app.ts:6) → us-east-1@app.ts:6
table Old (Table, app.ts:7) in Data replicas us-west-2@app.ts:7, eu-west-1@app.ts:7 eventual
table Strong (TableV2, app.ts:8) in Data replicas us-east-2@app.ts:8 strong witness us-west-2@app.ts:8
table Later (TableV2, app.ts:9) in Data replicas us-west-2@app.ts:10 eventual
table Plain (CfnTable, app.ts:11) named plain in Data
table Raw (CfnGlobalTable, app.ts:12) named raw in Data replicas us-west-2@app.ts:12 eventual
key Shared (Key, app.ts:13) in Data multi-region
key Own (Key, app.ts:14) in Data of one region
secret Token (Secret, app.ts:15) named token in Data replicas us-west-2@app.ts:15
`,
    ],

    'functions: default entry, assets, other languages, the edge': [
      `
// file: infra/cdk.json
{}
// file: infra/package.json
{}
// file: infra/lib/app.ts
import { App, Stack } from '@aws-cdk/core';
import * as lambda from '@aws-cdk/aws-lambda';
import { NodejsFunction } from '@aws-cdk/aws-lambda-nodejs';
import { experimental } from 'aws-cdk-lib/aws-cloudfront';
const stack = new Stack(new App(), 'Api', { env: { region: 'eu-west-1' } });
new NodejsFunction(stack, 'orders');
new NodejsFunction(stack, 'Users', { entry: '../services/users/index.ts', handler: 'list' });
new lambda.Function(stack, 'Plain', { runtime: lambda.Runtime.NODEJS_20_X, handler: 'api/index.main', code: lambda.Code.fromAsset('lambda') });
new lambda.Function(stack, 'Built', { runtime: lambda.Runtime.NODEJS_20_X, handler: 'index.main', code: new lambda.AssetCode('../jobs/dist') });
new lambda.Function(stack, 'Snake', { runtime: lambda.Runtime.PYTHON_3_12, handler: 'index.main', code: lambda.Code.fromAsset('lambda') });
new lambda.Function(stack, 'Packed', { runtime: lambda.Runtime.NODEJS_20_X, handler: 'index.main', code: lambda.Code.fromBucket(undefined, 'a.zip') });
new experimental.EdgeFunction(stack, 'Edge', { runtime: lambda.Runtime.NODEJS_20_X, handler: 'edge.handler', code: lambda.Code.fromAsset('edge') });
`,
      `
cdk Api (infra/lib/app.ts:5) → eu-west-1@infra/lib/app.ts:5
  code in .
function orders (infra/lib/app.ts:6) in Api: infra/lib/app.orders or infra/src/app.orders or infra/app.orders#handler
function Users (infra/lib/app.ts:7) in Api: services/users/index.ts or infra/services/users/index.ts#list
function Plain (infra/lib/app.ts:8) in Api: infra/lambda/api/index or infra/lib/lambda/api/index or infra/src/lambda/api/index or infra/src/api/index#main
function Built (infra/lib/app.ts:9) in Api: jobs/dist/index or infra/jobs/dist/index or jobs/src/index or jobs/index or jobs/lib/index or infra/jobs/src/index or infra/jobs/index or infra/jobs/lib/index#main
function Snake (infra/lib/app.ts:10) in Api: code elsewhere
function Packed (infra/lib/app.ts:11) in Api: code elsewhere
function Edge (infra/lib/app.ts:12) in Api: infra/edge/edge or infra/lib/edge/edge or infra/src/edge/edge or infra/src/edge#handler → us-east-1 by default
`,
    ],

    'constructs of the workspace and of other libraries, in stacks that are classes of others': [
      `
// file: app.ts
import { GuStack } from '@guardian/cdk/lib/constructs/core';
import { GuRoot } from '@guardian/cdk/lib/constructs/root';
import { GuLambdaFunction } from '@guardian/cdk/lib/constructs/lambda';
import { Construct } from 'constructs';
import { Table } from 'aws-cdk-lib/aws-dynamodb';
abstract class Base extends GuStack {
  constructor(scope, id, props) {
    super(scope, id, { ...props, env: { region: 'eu-west-1' } });
  }
}
class Orders extends Construct {
  readonly table: Table;
  constructor(scope, id) {
    super(scope, id);
    this.table = new Table(this, 'Table', { tableName: \`orders-\${scope.stage}\` });
  }
}
class Shop extends Base {
  constructor(scope, props) {
    super(scope, \`Shop-\${props.stage}\`, props);
    const { table } = new Orders(this, 'Orders');
    new GuLambdaFunction(this, 'reader', { app: 'reader', handler: 'index.main', fileName: 'reader.zip', environment: { TABLE: table.tableName } });
  }
}
const app = new GuRoot();
new Shop(app, { stage: 'CODE' });
new Shop(app, { stage: 'PROD' });
`,
      `
cdk Shop-CODE (app.ts:26) → eu-west-1@app.ts:8
  code in .
cdk Shop-PROD (app.ts:27) → eu-west-1@app.ts:8
  code in .
table Orders/Table (Table, app.ts:15) named orders-CODE in Shop-CODE
table Orders/Table (Table, app.ts:15) named orders-PROD in Shop-PROD
function reader (app.ts:22) in Shop-CODE: code elsewhere
  TABLE = name of Orders/Table
function reader (app.ts:22) in Shop-PROD: code elsewhere
  TABLE = name of Orders/Table
`,
    ],

    'what nobody in the workspace makes is somewhere that cannot be told': [
      `
// file: lib/table.ts
import { Construct } from 'constructs';
import { Table } from 'aws-cdk-lib/aws-dynamodb';
export class Sessions extends Construct {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new Table(this, 'Sessions', { tableName: 'sessions' });
  }
}
`,
      `
cdk (no name) (lib/table.ts:3) → unknown (the stack that this is made in)
table Sessions (Table, lib/table.ts:6) named sessions in (no name)
`,
    ],
  });
});
