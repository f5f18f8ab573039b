import rule from '../../server/src/rules/foreign-resource';
import { testRule } from '../support/rule-tester';

testRule(rule, {
  valid: [
    {
      name: "a resource of the client's own region, of another service, and one that is part of what is stored",
      code: `
import { SNSClient, PublishCommand, SubscribeCommand } from '@aws-sdk/client-sns';
const client = new SNSClient({ region: 'eu-west-1' });
export const all = async () => [
  await client.send(new PublishCommand({ TopicArn: 'arn:aws:sns:eu-west-1:123456789012:orders', Message: 'arn:aws:sns:us-east-1:123456789012:orders' })),
  await client.send(new PublishCommand({ TopicArn: process.env.TOPIC_ARN, Message: '' })),
];
`,
    },
    {
      name: 'an S3 access point and a queue, which move the host, and a backup that is copied',
      code: `
import { S3Client, GetObjectCommand } from '@aws-sdk/client-s3';
import { RDSClient, CopyDBSnapshotCommand } from '@aws-sdk/client-rds';
const files = new S3Client({ region: 'eu-west-1' });
const databases = new RDSClient({ region: 'eu-west-1' });
export const get = () => files.send(new GetObjectCommand({ Bucket: 'arn:aws:s3:us-west-2:123456789012:accesspoint/a', Key: 'b' }));
export const copy = () => databases.send(new CopyDBSnapshotCommand({ SourceDBSnapshotIdentifier: 'arn:aws:rds:us-east-1:123456789012:snapshot:a', TargetDBSnapshotIdentifier: 'b' }));
`,
    },
    {
      name: 'one of several topics, which the environment chooses',
      code: `
import { SNSClient, PublishCommand } from '@aws-sdk/client-sns';
const client = new SNSClient({ region: 'eu-west-1' });
const TopicArn = process.env.STAGE === 'prod' ? 'arn:aws:sns:us-east-1:123456789012:orders' : 'arn:aws:sns:eu-west-1:123456789012:orders';
export const announce = (Message: string) => client.send(new PublishCommand({ TopicArn, Message }));
`,
    },
  ],
  invalid: [
    {
      name: 'a function by its ARN',
      code: `
import { LambdaClient, InvokeCommand } from '@aws-sdk/client-lambda';
const client = new LambdaClient({ region: 'eu-west-1' });
const FunctionName = 'arn:aws:lambda:us-east-1:123456789012:function:resize';
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning pinned
export const resize = () => client.send(new InvokeCommand({ FunctionName }));
`,
    },
    {
      name: "a user pool by its id, in v2's style",
      code: `
import AWS from 'aws-sdk';
const client = new AWS.CognitoIdentityServiceProvider({ region: 'eu-west-1' });
export const users = () => client.adminGetUser({ UserPoolId: 'us-east-1_AbCdEf123', Username: 'ada' }).promise();
//                                ^^^^^^^^^^^^ warning pinned
`,
    },
    {
      name: 'an identity pool, which the client that needs its credentials looks for in its own region',
      code: `
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { fromCognitoIdentityPool } from '@aws-sdk/credential-providers';
const credentials = fromCognitoIdentityPool({ identityPoolId: 'us-east-1:12345678-1234-1234-1234-123456789012' });
//                  ^^^^^^^^^^^^^^^^^^^^^^^ warning pinned
const tables = new DynamoDBClient({ region: 'eu-west-1', credentials });
export const get = () => tables.send(new GetItemCommand({ TableName: 'a', Key: {} }));
`,
    },
    {
      name: 'a topic of a region that its client is not deployed to',
      code: `
// file: src/announce.ts
import { SNSClient, PublishCommand } from '@aws-sdk/client-sns';
const client = new SNSClient({});
const TopicArn = \`arn:aws:sns:us-east-1:\${process.env.ACCOUNT}:orders\`;
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning deployed
export const announce = (Message: string) => client.send(new PublishCommand({ TopicArn, Message }));
// file: regionlint.config.json
{ "deployments": [{ "files": ["src/**"], "regions": ["eu-west-1"] }] }
`,
    },
  ],
});
