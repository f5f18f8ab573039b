import { deepEqual, equal } from 'node:assert/strict';
import { declared } from '../../support/declared';
import { analyzedInMemory } from '../../support/in-memory';
import { splitFiles } from '../../support/marked-code';

describe('link/deployed/deployed-uses', () => {
  it('each function has its own region and variables, though they share the code', () => {
    const workspace = `
// file: a/serverless.yml
service: a
provider: { name: aws, region: eu-west-1, environment: { TABLE: orders-a } }
functions: { order: { handler: src/order.handler } }
resources: { Resources: { Orders: { Type: 'AWS::DynamoDB::Table', Properties: { TableName: orders-a } } } }
// file: a/src/order.ts
import { read } from '../../shared/table';
export const handler = () => read();
// file: b/serverless.yml
service: b
provider: { name: aws, region: us-east-1, environment: { TABLE: orders-b } }
functions: { order: { handler: src/order.handler } }
resources: { Resources: { Orders: { Type: 'AWS::DynamoDB::Table', Properties: { TableName: orders-b } } } }
// file: b/src/order.ts
import { read } from '../../shared/table';
export const handler = () => read();
// file: shared/table.ts
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
const client = new DynamoDBClient({ region: process.env.AWS_REGION });
export const read = () => client.send(new GetItemCommand({ TableName: process.env.TABLE, Key: {} }));
`;
    equal(
      declared(workspace),
      `serverless a a/serverless.yml:2 by eu-west-1 → eu-west-1 with TABLE=orders-a
serverless b b/serverless.yml:2 by us-east-1 → us-east-1 with TABLE=orders-b
function order a/serverless.yml:3 = a/src/order.ts handler → eu-west-1
function order b/serverless.yml:3 = b/src/order.ts handler → us-east-1
table Orders 'orders-a' a/serverless.yml:4 → eu-west-1
table Orders 'orders-b' b/serverless.yml:4 → us-east-1
GetItem shared/table.ts:3 ambient → eu-west-1 and us-east-1 on Orders,Orders, follows`,
    );
  });

  it('a variable of the function decides before the region that Lambda sets', () => {
    const workspace = `
// file: template.yaml
Transform: AWS::Serverless-2016-10-31
Resources:
  Order:
    Type: AWS::Serverless::Function
    Properties:
      Handler: src/order.handler
      Environment: { Variables: { DATA_REGION: us-west-2, OWN: !Ref AWS::Region } }
// file: samconfig.toml
[default.deploy.parameters]
region = "eu-west-1"
// file: src/order.ts
import { DynamoDBClient, GetItemCommand, PutItemCommand, DeleteItemCommand } from '@aws-sdk/client-dynamodb';
export const handler = async () => {
  await new DynamoDBClient({ region: process.env.DATA_REGION }).send(new GetItemCommand({ TableName: 't', Key: {} }));
  await new DynamoDBClient({ region: process.env.OWN }).send(new PutItemCommand({ TableName: 't', Item: {} }));
  await new DynamoDBClient({ region: process.env.NOWHERE ?? 'us-east-1' }).send(new DeleteItemCommand({ TableName: 't', Key: {} }));
};
`;
    equal(
      declared(workspace),
      `sam template.yaml:2 by eu-west-1 → eu-west-1
function Order template.yaml:3 = src/order.ts handler → eu-west-1 with DATA_REGION=us-west-2 OWN=$AWS::Region
GetItem src/order.ts:3 ambient → us-west-2 on something
PutItem src/order.ts:4 ambient → eu-west-1 on something
DeleteItem src/order.ts:5 defaulted → nowhere on something`,
    );
  });

  it('what no function is known to run takes what holds for the innermost folder, and a library what is the only region', () => {
    const workspace = `
// file: services/a/serverless.yml
service: a
provider: { name: aws, region: eu-west-1 }
// file: services/a/src/worker.ts
import { SQSClient, SendMessageCommand } from '@aws-sdk/client-sqs';
export const work = () => new SQSClient({}).send(new SendMessageCommand({ QueueUrl: 'x', MessageBody: '' }));
// file: services/b/.env
AWS_REGION=eu-west-2
// file: services/b/src/worker.ts
import { SQSClient, SendMessageCommand } from '@aws-sdk/client-sqs';
export const work = () => new SQSClient({}).send(new SendMessageCommand({ QueueUrl: 'x', MessageBody: '' }));
// file: library/worker.ts
import { SQSClient, SendMessageCommand } from '@aws-sdk/client-sqs';
export const work = () => new SQSClient({}).send(new SendMessageCommand({ QueueUrl: 'x', MessageBody: '' }));
// file: examples/worker.ts
import { SQSClient, SendMessageCommand } from '@aws-sdk/client-sqs';
export const work = () => new SQSClient({}).send(new SendMessageCommand({ QueueUrl: 'x', MessageBody: '' }));
`;
    equal(
      declared(workspace),
      `serverless a services/a/serverless.yml:2 by eu-west-1 → eu-west-1
dotenv services/b/.env:1 for services/b with AWS_REGION=eu-west-2
SendMessage examples/worker.ts:2 ambient → nowhere on something
SendMessage library/worker.ts:2 ambient → eu-west-1 on something
SendMessage services/a/src/worker.ts:2 ambient → eu-west-1 on something
SendMessage services/b/src/worker.ts:2 ambient → eu-west-2 on something`,
    );
  });

  it('what is pinned stays behind where the code runs in several regions; what is global or required there does neither', () => {
    const workspace = `
// file: serverless.yml
service: shop
provider: { name: aws, region: "\${opt:region, 'eu-west-1'}" }
functions: { order: { handler: src/order.handler } }
// file: package.json
{ "scripts": { "deploy": "sls deploy --region eu-west-1; sls deploy --region us-east-1" } }
// file: src/order.ts
import { SQSClient, SendMessageCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { IAMClient, GetUserCommand } from '@aws-sdk/client-iam';
export const handler = async () => {
  await new SQSClient({}).send(new SendMessageCommand({ QueueUrl: 'x', MessageBody: '' }));
  await new SQSClient({ region: 'us-east-1' }).send(new ReceiveMessageCommand({ QueueUrl: 'x' }));
  await new IAMClient({ region: 'us-east-1' }).send(new GetUserCommand({}));
};
`;
    equal(
      declared(workspace),
      `serverless shop serverless.yml:2 by eu-west-1 where --region is not given → eu-west-1 and us-east-1
package-script deploy package.json:1 for .
function order serverless.yml:3 = src/order.ts handler → eu-west-1 and us-east-1
SendMessage src/order.ts:4 ambient → eu-west-1 and us-east-1 on something, follows
ReceiveMessage src/order.ts:5 pinned → nowhere on something, stays behind
GetUser src/order.ts:6 pinned → nowhere on something`,
    );
  });

  it('a library between services of several regions is told nothing', () => {
    const workspace = `
// file: services/a/serverless.yml
service: a
provider: { name: aws, region: eu-west-1 }
// file: services/b/serverless.yml
service: b
provider: { name: aws, region: eu-west-2 }
// file: library/worker.ts
import { SQSClient, SendMessageCommand } from '@aws-sdk/client-sqs';
export const work = () => new SQSClient({}).send(new SendMessageCommand({ QueueUrl: 'x', MessageBody: '' }));
`;
    equal(
      declared(workspace),
      `serverless a services/a/serverless.yml:2 by eu-west-1 → eu-west-1
serverless b services/b/serverless.yml:2 by eu-west-2 → eu-west-2
SendMessage library/worker.ts:2 ambient → nowhere on something`,
    );
  });

  it('a stack that no app of the workspace makes takes the only region of its tool, if there is one', () => {
    const workspace = (other: string): string => `
// file: shop/sst.config.ts
import { Orders } from './Orders';
export default { config: () => ({ name: 'shop', region: 'eu-west-1' }), stacks: (app) => app.stack(Orders) };
// file: shop/Orders.ts
import { Function, type StackContext } from 'sst/constructs';
export function Orders({ stack }: StackContext) { new Function(stack, 'order', { handler: 'src/order.main' }); }
// file: other/sst.config.ts
import { Queue, type StackContext } from 'sst/constructs';
function Mails({ stack }: StackContext) { new Queue(stack, 'mails'); }
export default { config: () => ({ name: 'other', region: '${other}' }), stacks: (app) => app.stack(Mails) };
// file: templates/stacks/Notes.ts
import { Function, type StackContext } from 'sst/constructs';
export function Notes({ stack }: StackContext) { new Function(stack, 'note', { handler: 'src/note.main' }); }
// file: templates/src/note.ts
import { S3Client, PutObjectCommand } from '@aws-sdk/client-s3';
export const main = () => new S3Client({}).send(new PutObjectCommand({ Bucket: 'b', Key: 'k' }));
// file: templates/package.json
{}
`;
    const told = (text: string): string => declared(text).split('\n').filter((line) => /PutObject|note/.test(line)).join('\n');
    equal(told(workspace('eu-west-1')), `function note templates/stacks/Notes.ts:2 = templates/src/note.ts main → eu-west-1\nPutObject templates/src/note.ts:2 ambient → eu-west-1 on something`);
    equal(told(workspace('us-east-1')), `function note templates/stacks/Notes.ts:2 = templates/src/note.ts main → nowhere\nPutObject templates/src/note.ts:2 ambient → nowhere on something`);
  });

  it('says where a region is only assumed: what holds for the whole workspace, and the only one that it deploys to', () => {
    const assumed = (workspace: string): readonly string[] =>
      analyzedInMemory(splitFiles(workspace)).map.uses.filter(({ kind }) => kind === 'client').flatMap(({ region }) => region.deployed.map((one) => `${one.region}${one.isAssumed ? ' (assumed)' : ''}`));
    const client = `
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
export const tables = new DynamoDBClient({});
export const handler = () => tables.config;`;
    const service = (handler: string): string => `
service: orders
provider: { name: aws, region: us-east-1 }
functions: { order: { handler: ${handler}.handler } }`;
    deepEqual(
      [
        assumed(`// file: serverless.yml${service('src/order')}\n// file: src/order.ts${client}`),
        assumed(`// file: serverless.yml${service('src/other')}\n// file: src/order.ts${client}`),
        assumed(`// file: orders/serverless.yml${service('src/other')}\n// file: orders/src/order.ts${client}`),
        assumed(`// file: orders/serverless.yml${service('src/other')}\n// file: invoices/src/order.ts${client}`),
      ],
      [['us-east-1'], ['us-east-1 (assumed)'], ['us-east-1'], ['us-east-1 (assumed)']],
    );
  });
});
