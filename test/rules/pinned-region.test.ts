import rule from '../../server/src/rules/pinned-region';
import { testRule } from '../support/rule-tester';

testRule(rule, {
  valid: [
    {
      name: "the SDK's own chain, a variable, and a required variable",
      code: `
import { S3Client } from '@aws-sdk/client-s3';
export const clients = [new S3Client({}), new S3Client({ region: process.env.AWS_REGION }), new S3Client({ region: process.env.UPLOADS_REGION! })];
`,
    },
    {
      name: 'DynamoDB, which dynamodb-single-region reports',
      code: `
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
export const tables = new DynamoDBClient({ region: 'us-east-1' });
`,
    },
    {
      name: 'a service whose host no region moves, and one that AWS offers nowhere else',
      code: `
import { IAMClient } from '@aws-sdk/client-iam';
import { CostExplorerClient } from '@aws-sdk/client-cost-explorer';
export const clients = [new IAMClient({ region: 'us-east-1' }), new CostExplorerClient({ region: 'us-east-1' })];
`,
    },
    {
      name: 'an endpoint that is not of AWS',
      code: `
import { S3Client } from '@aws-sdk/client-s3';
export const uploads = new S3Client({ region: 'us-east-1', endpoint: 'https://account.r2.cloudflarestorage.com' });
`,
    },
    {
      name: 'a literal that no client takes, in a list of choices',
      code: `
export const choices = ['us-east-1', 'eu-west-1'];
`,
    },
  ],
  invalid: [
    {
      name: 'what a command line calls, and what an application of infrastructure looks up while it is made, as information',
      code: `
// file: jumpbox/aws.ts
import { EC2Client, DescribeInstancesCommand } from '@aws-sdk/client-ec2';
export const find = () => new EC2Client({ region: 'us-east-1' }).send(new DescribeInstancesCommand({}));
//                                                ^^^^^^^^^^^ info lost
// file: jumpbox/index.ts
import yargs from 'yargs';
import { find } from './aws';
yargs(process.argv).command('open', 'opens the jumpbox', {}, find).parse();
// file: deployment/index.ts
import { make } from './app';
make();
// file: deployment/app.ts
import { App, Stack } from 'aws-cdk-lib';
import { prefixes } from './prefixes';
export const make = async () => new Stack(new App(), 'Network', { tags: { prefixes: (await prefixes()).join() } });
// file: deployment/prefixes.ts
import { EC2Client, DescribeManagedPrefixListsCommand } from '@aws-sdk/client-ec2';
const client = new EC2Client({ region: 'us-east-1' });
//                                     ^^^^^^^^^^^ info lost
export const prefixes = async () => (await client.send(new DescribeManagedPrefixListsCommand({}))).PrefixLists ?? [];
`,
      fixed: `
// file: jumpbox/aws.ts
import { EC2Client, DescribeInstancesCommand } from '@aws-sdk/client-ec2';
export const find = () => new EC2Client({ region: process.env.AWS_REGION }).send(new DescribeInstancesCommand({}));
// file: jumpbox/index.ts
import yargs from 'yargs';
import { find } from './aws';
yargs(process.argv).command('open', 'opens the jumpbox', {}, find).parse();
// file: deployment/index.ts
import { make } from './app';
make();
// file: deployment/app.ts
import { App, Stack } from 'aws-cdk-lib';
import { prefixes } from './prefixes';
export const make = async () => new Stack(new App(), 'Network', { tags: { prefixes: (await prefixes()).join() } });
// file: deployment/prefixes.ts
import { EC2Client, DescribeManagedPrefixListsCommand } from '@aws-sdk/client-ec2';
const client = new EC2Client({ region: process.env.AWS_REGION });
export const prefixes = async () => (await client.send(new DescribeManagedPrefixListsCommand({}))).PrefixLists ?? [];
`,
    },
    {
      name: 'a client with the ARN that it is called with, which moves with it',
      code: `
import { SNSClient, PublishCommand } from '@aws-sdk/client-sns';
const client = new SNSClient({ region: 'eu-west-1' });
//                                     ^^^^^^^^^^^ info pinned
export const announce = (Message: string) => client.send(new PublishCommand({ TopicArn: 'arn:aws:sns:eu-west-1:123456789012:orders', Message }));
`,
      fixed: `
import { SNSClient, PublishCommand } from '@aws-sdk/client-sns';
const client = new SNSClient({ region: process.env.AWS_REGION });
export const announce = (Message: string) => client.send(new PublishCommand({ TopicArn: \`arn:aws:sns:\${process.env.AWS_REGION}:123456789012:orders\`, Message }));
`,
    },
    {
      name: 'a client with a user pool, which cannot move',
      code: `
import { CognitoIdentityProviderClient, ListUsersCommand } from '@aws-sdk/client-cognito-identity-provider';
const client = new CognitoIdentityProviderClient({ region: 'eu-west-1' });
//                                                         ^^^^^^^^^^^ info pinned
export const users = () => client.send(new ListUsersCommand({ UserPoolId: 'eu-west-1_AbCdEf123' }));
`,
    },
    {
      name: 'a service that the outage did not stop, as information',
      code: `
import { S3Client } from '@aws-sdk/client-s3';
export const uploads = new S3Client({ region: 'us-east-1' });
//                                            ^^^^^^^^^^^ info pinned
`,
      fixed: `
import { S3Client } from '@aws-sdk/client-s3';
export const uploads = new S3Client({ region: process.env.AWS_REGION });
`,
    },
    {
      name: 'a service that the outage stopped',
      code: `
import { LambdaClient, InvokeCommand } from '@aws-sdk/client-lambda';
export const functions = new LambdaClient({ region: 'us-east-1' });
//                                                  ^^^^^^^^^^^ warning lost
export const resize = () => functions.send(new InvokeCommand({ FunctionName: 'resize' }));
`,
      fixed: `
import { LambdaClient, InvokeCommand } from '@aws-sdk/client-lambda';
export const functions = new LambdaClient({ region: process.env.AWS_REGION });
export const resize = () => functions.send(new InvokeCommand({ FunctionName: 'resize' }));
`,
    },
    {
      name: 'that service in a region that stood',
      code: `
import { LambdaClient } from '@aws-sdk/client-lambda';
export const functions = new LambdaClient({ region: 'eu-west-1' });
//                                                  ^^^^^^^^^^^ info pinned
`,
      fixed: `
import { LambdaClient } from '@aws-sdk/client-lambda';
export const functions = new LambdaClient({ region: process.env.AWS_REGION });
`,
    },
    {
      name: 'many clients with one literal once',
      code: `
import { S3Client } from '@aws-sdk/client-s3';
import { SNSClient } from '@aws-sdk/client-sns';
const region = 'us-west-2';
//             ^^^^^^^^^^^ info pinned
export const uploads = new S3Client({ region });
export const archive = new S3Client({ region });
export const topics = new SNSClient({ region });
`,
      fixed: `
import { S3Client } from '@aws-sdk/client-s3';
import { SNSClient } from '@aws-sdk/client-sns';
const region = process.env.AWS_REGION;
export const uploads = new S3Client({ region });
export const archive = new S3Client({ region });
export const topics = new SNSClient({ region });
`,
    },
    {
      name: 'each client that chooses from a table of regions',
      code: `
import { S3Client } from '@aws-sdk/client-s3';
const regions = { home: 'us-west-2', standby: 'eu-west-1' };
export const uploads = new S3Client({ region: regions.home });
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info pinned
export const archive = new S3Client({ region: regions.home });
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info pinned
export const copies = new S3Client({ region: regions.standby });
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info pinned
`,
    },
    {
      name: 'DynamoDB that is also reached in another region, as information and without a fix',
      code: `
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
const primary = new DynamoDBClient({ region: 'us-east-1' });
//                                           ^^^^^^^^^^^ info pinned
const standby = new DynamoDBClient({ region: 'us-west-2' });
//                                           ^^^^^^^^^^^ info pinned

export const handler = async (event: { id: string }) => {
  const query = { TableName: 'orders', Key: { id: { S: event.id } } };
  try {
    return await primary.send(new GetItemCommand(query));
  } catch {
    return await standby.send(new GetItemCommand(query));
  }
};
`,
    },
    {
      name: "S3 of SDK v2, without a fix: it would take us-east-1 where the environment is silent",
      code: `
import { S3, SQS } from 'aws-sdk';
export const uploads = new S3({ region: 'us-west-2' });
//                                      ^^^^^^^^^^^ info pinned
export const waiting = new SQS({ region: 'us-west-1' });
//                                       ^^^^^^^^^^^ info pinned
`,
      fixed: `
import { S3, SQS } from 'aws-sdk';
export const uploads = new S3({ region: 'us-west-2' });
export const waiting = new SQS({ region: process.env.AWS_REGION });
`,
    },
    {
      name: 'literals that a variable selects among',
      code: `
import { S3Client } from '@aws-sdk/client-s3';
export const uploads = new S3Client({ region: process.env.STAGE === 'production' ? 'us-east-1' : 'us-west-2' });
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info selected
`,
    },
  ],
});
