import rule from '../../server/src/rules/hidden-us-east-1';
import { testRule } from '../support/rule-tester';

testRule(rule, {
  valid: [
    {
      name: 'regional STS',
      code: `
import { STSClient } from '@aws-sdk/client-sts';
export const sts = new STSClient({});
`,
    },
    {
      name: 'credentials and DAX in a function of Lambda, which always has a region',
      code: `
// file: src/order.ts
import { fromTemporaryCredentials } from '@aws-sdk/credential-providers';
import AmazonDaxClient from 'amazon-dax-client';
import AWS from 'aws-sdk';
const credentials = fromTemporaryCredentials({ params: { RoleArn: process.env.ROLE } });
const orders = new AWS.DynamoDB.DocumentClient({ service: new AmazonDaxClient({}) });
export const handler = async () => [await credentials(), await orders.get({ TableName: 'orders', Key: {} }).promise()];
// file: template.yaml
Transform: AWS::Serverless-2016-10-31
Resources:
  Order:
    Type: AWS::Serverless::Function
    Properties:
      Handler: src/order.handler
`,
    },
    {
      name: 'us-east-1 in plain sight, which pinned-region reports',
      code: `
import { STSClient } from '@aws-sdk/client-sts';
export const sts = new STSClient({ region: 'us-east-1' });
`,
    },
    {
      name: 'a service that AWS offers in us-east-1 only',
      code: `
import { CostExplorerClient } from '@aws-sdk/client-cost-explorer';
export const costs = new CostExplorerClient({});
`,
    },
  ],
  invalid: [
    {
      name: "v2's credentials, which ask the global endpoint whatever region their client is in",
      code: `
import AWS from 'aws-sdk';
const credentials = new AWS.ChainableTemporaryCredentials({ params: { RoleArn: process.env.ROLE }, stsConfig: undefined });
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning globalCredentials
export const ask = () => credentials.getPromise();
`,
    },
    {
      name: "v2's credentials without options for their client",
      code: `
import AWS from 'aws-sdk';
const credentials = new AWS.ChainableTemporaryCredentials({ params: { RoleArn: process.env.ROLE } });
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning globalCredentials
export const ask = () => credentials.getPromise();
`,
      fixed: `
import AWS from 'aws-sdk';
const credentials = new AWS.ChainableTemporaryCredentials({ stsConfig: { stsRegionalEndpoints: 'regional' }, params: { RoleArn: process.env.ROLE } });
export const ask = () => credentials.getPromise();
`,
    },
    {
      name: 'an endpoint that is the global one',
      code: `
import { STSClient, GetCallerIdentityCommand } from '@aws-sdk/client-sts';
export const sts = new STSClient({ region: process.env.AWS_REGION, endpoint: 'https://sts.amazonaws.com' });
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning globalSts
export const whoAmI = () => sts.send(new GetCallerIdentityCommand({}));
`,
      fixed: `
import { STSClient, GetCallerIdentityCommand } from '@aws-sdk/client-sts';
export const sts = new STSClient({ region: process.env.AWS_REGION });
export const whoAmI = () => sts.send(new GetCallerIdentityCommand({}));
`,
    },
    {
      name: 'a URL that is called, but no name of a service in a policy',
      code: `
export const principals = ['sts.amazonaws.com', 's3.amazonaws.com'];
export const whoAmI = () => fetch('https://sts.amazonaws.com/?Action=GetCallerIdentity&Version=2011-06-15');
//                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info globalHost
`,
    },
    {
      name: 'credentials, of which the configuration knows the home region',
      code: `
// file: src/credentials.ts
import { fromTemporaryCredentials } from '@aws-sdk/credential-providers';
const credentials = fromTemporaryCredentials({ params: { RoleArn: process.env.ROLE } });
//                  ^^^^^^^^^^^^^^^^^^^^^^^^ warning credentials
export const ask = () => credentials();
// file: regionlint.config.json
{ "homeRegion": "eu-west-1" }
`,
      fixed: `
// file: src/credentials.ts
import { fromTemporaryCredentials } from '@aws-sdk/credential-providers';
const credentials = fromTemporaryCredentials({ clientConfig: { region: 'eu-west-1' }, params: { RoleArn: process.env.ROLE } });
export const ask = () => credentials();
// file: regionlint.config.json
{ "homeRegion": "eu-west-1" }
`,
    },
    {
      name: 'the API of IAM, as information',
      code: `
import { IAMClient } from '@aws-sdk/client-iam';
export const iam = new IAMClient({ region: 'eu-west-1' });
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info fixedHost
`,
    },
    {
      name: 'global STS of SDK v2',
      code: `
import AWS from 'aws-sdk';
export const sts = new AWS.STS();
//                 ^^^^^^^^^^^^^ warning globalSts
export const whoAmI = () => sts.getCallerIdentity().promise();
`,
      fixed: `
import AWS from 'aws-sdk';
export const sts = new AWS.STS({ stsRegionalEndpoints: 'regional' });
export const whoAmI = () => sts.getCallerIdentity().promise();
`,
    },
    {
      name: 'global STS of SDK v2 in Lambda, where it is answered nearby',
      code: `
import AWS from 'aws-sdk';
const sts = new AWS.STS();
//          ^^^^^^^^^^^^^ info globalSts
export const handler = async (event: { id: string }) => (await sts.getCallerIdentity().promise()).Account;
`,
      fixed: `
import AWS from 'aws-sdk';
const sts = new AWS.STS({ stsRegionalEndpoints: 'regional' });
export const handler = async (event: { id: string }) => (await sts.getCallerIdentity().promise()).Account;
`,
    },
    {
      name: 'global STS of SDK v3',
      code: `
import { STSClient, GetCallerIdentityCommand } from '@aws-sdk/client-sts';
export const sts = new STSClient({ region: 'eu-west-1', useGlobalEndpoint: true });
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning globalSts
export const whoAmI = () => sts.send(new GetCallerIdentityCommand({}));
`,
      fixed: `
import { STSClient, GetCallerIdentityCommand } from '@aws-sdk/client-sts';
export const sts = new STSClient({ region: 'eu-west-1', useGlobalEndpoint: false });
export const whoAmI = () => sts.send(new GetCallerIdentityCommand({}));
`,
    },
    {
      name: 'the pseudo-region aws-global',
      code: `
import { STSClient, GetCallerIdentityCommand } from '@aws-sdk/client-sts';
export const sts = new STSClient({ region: 'aws-global' });
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning globalSts
export const whoAmI = () => sts.send(new GetCallerIdentityCommand({}));
`,
      fixed: `
import { STSClient, GetCallerIdentityCommand } from '@aws-sdk/client-sts';
export const sts = new STSClient({ region: process.env.AWS_REGION });
export const whoAmI = () => sts.send(new GetCallerIdentityCommand({}));
`,
    },
    {
      name: 'credentials beside a client that names a region',
      code: `
import { fromTemporaryCredentials } from '@aws-sdk/credential-providers';
import { S3Client } from '@aws-sdk/client-s3';
export const files = new S3Client({ region: 'eu-west-1' });
const credentials = fromTemporaryCredentials({ params: { RoleArn: process.env.ROLE } });
//                  ^^^^^^^^^^^^^^^^^^^^^^^^ warning credentials
export const ask = () => credentials();
`,
      fixed: `
import { fromTemporaryCredentials } from '@aws-sdk/credential-providers';
import { S3Client } from '@aws-sdk/client-s3';
export const files = new S3Client({ region: 'eu-west-1' });
const credentials = fromTemporaryCredentials({ clientConfig: { region: 'eu-west-1' }, params: { RoleArn: process.env.ROLE } });
export const ask = () => credentials();
`,
    },
    {
      name: 'a DAX client through which tables are read, and the host of its cluster',
      code: `
import AmazonDaxClient from 'amazon-dax-client';
import AWS from 'aws-sdk';
const dax = new AmazonDaxClient({ endpoints: ['orders.abc123.dax-clusters.eu-west-1.amazonaws.com:8111'] });
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning strayDefault
const orders = new AWS.DynamoDB.DocumentClient({ service: dax });
export const order = (id: string) => orders.get({ TableName: 'orders', Key: { id } }).promise();
`,
      fixed: `
import AmazonDaxClient from 'amazon-dax-client';
import AWS from 'aws-sdk';
const dax = new AmazonDaxClient({ region: 'eu-west-1', endpoints: ['orders.abc123.dax-clusters.eu-west-1.amazonaws.com:8111'] });
const orders = new AWS.DynamoDB.DocumentClient({ service: dax });
export const order = (id: string) => orders.get({ TableName: 'orders', Key: { id } }).promise();
`,
    },
    {
      name: 'a DAX client through which tables are read',
      code: `
// file: src/orders.ts
import AmazonDaxClient from 'amazon-dax-client';
const dax = new AmazonDaxClient({ endpoints: [process.env.CLUSTER] });
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning lostDefault
export const order = (id: string) => dax.getItem({ TableName: 'orders', Key: { id } }).promise();
// file: regionlint.config.json
{ "homeRegion": "eu-west-1" }
`,
      fixed: `
// file: src/orders.ts
import AmazonDaxClient from 'amazon-dax-client';
const dax = new AmazonDaxClient({ region: 'eu-west-1', endpoints: [process.env.CLUSTER] });
export const order = (id: string) => dax.getItem({ TableName: 'orders', Key: { id } }).promise();
// file: regionlint.config.json
{ "homeRegion": "eu-west-1" }
`,
    },
    {
      name: "a DAX client's own default",
      code: `
import AmazonDaxClient from 'amazon-dax-client';
export const dax = new AmazonDaxClient({ endpoints: ['orders.abc123.dax-clusters.eu-west-1.amazonaws.com:8111'] });
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info builtInDefault
`,
    },
  ],
});
