import rule from '../../server/src/rules/dynamodb-single-region';
import { testRule } from '../support/rule-tester';

testRule(rule, {
  valid: [
    {
      name: 'a region from the environment',
      code: `
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
const client = new DynamoDBClient({ region: process.env.AWS_REGION });
export const load = (id: string) => client.send(new GetItemCommand({ TableName: 'orders', Key: { id: { S: id } } }));
`,
    },
    {
      name: 'another service, which pinned-region reports',
      code: `
import { SQSClient } from '@aws-sdk/client-sqs';
export const queues = new SQSClient({ region: 'us-east-1' });
`,
    },
    {
      name: 'DynamoDB local',
      code: `
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
export const client = new DynamoDBClient({ region: 'us-east-1', endpoint: 'http://localhost:8000' });
`,
    },
    {
      name: 'a class of the same name from elsewhere',
      code: `
import { DynamoDBClient } from './fakes';
export const client = new DynamoDBClient({ region: 'us-east-1' });
`,
    },
    {
      name: 'a test',
      code: `
// file: src/orders.test.ts
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
export const client = new DynamoDBClient({ region: 'us-east-1' });
`,
    },
    {
      name: 'an entry point that reaches the table in two regions',
      code: `
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
const primary = new DynamoDBClient({ region: 'us-east-1' });
const standby = new DynamoDBClient({ region: 'us-west-2' });

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
      name: 'a region that does not exist, which unknown-region reports',
      code: `
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
export const client = new DynamoDBClient({ region: 'us-esat-1' });
`,
    },
  ],
  invalid: [
    {
      name: 'a literal wherever no endpoint of its own takes the place of AWS',
      code: `
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
const config: { endpoint?: string; region?: string } = {};
if (process.env.DYNAMODB_URL) {
  config.endpoint = process.env.DYNAMODB_URL;
} else {
  config.region = 'us-east-1';
//                ^^^^^^^^^^^ warning lost
}
const client = new DynamoDBClient(config);
export const handler = (id: string) => client.send(new GetItemCommand({ TableName: 'orders', Key: { id: { S: id } } }));
`,
      fixed: `
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
const config: { endpoint?: string; region?: string } = {};
if (process.env.DYNAMODB_URL) {
  config.endpoint = process.env.DYNAMODB_URL;
} else {
  config.region = process.env.AWS_REGION;
}
const client = new DynamoDBClient(config);
export const handler = (id: string) => client.send(new GetItemCommand({ TableName: 'orders', Key: { id: { S: id } } }));
`,
    },
    {
      name: 'ten operations through one client once, at the literal',
      code: `
import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
const client = new DynamoDBClient({ region: 'us-east-1' });
//                                          ^^^^^^^^^^^ warning lost
export const load = (id: string) => client.send(new GetItemCommand({ TableName: 'orders', Key: { id: { S: id } } }));
export const save = (id: string) => client.send(new PutItemCommand({ TableName: 'orders', Item: { id: { S: id } } }));
`,
      fixed: `
import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
const client = new DynamoDBClient({ region: process.env.AWS_REGION });
export const load = (id: string) => client.send(new GetItemCommand({ TableName: 'orders', Key: { id: { S: id } } }));
export const save = (id: string) => client.send(new PutItemCommand({ TableName: 'orders', Item: { id: { S: id } } }));
`,
    },
    {
      name: 'another region as information',
      code: `
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
export const client = new DynamoDBClient({ region: 'eu-west-1' });
//                                                 ^^^^^^^^^^^ info pinned
`,
      fixed: `
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
export const client = new DynamoDBClient({ region: process.env.AWS_REGION });
`,
    },
    {
      name: 'a local emulator beside one region',
      code: `
const AWS = require('aws-sdk');
const isOffline = process.env.IS_OFFLINE;
const tables = new AWS.DynamoDB.DocumentClient({
  region: isOffline ? 'localhost' : 'us-east-1',
//                                  ^^^^^^^^^^^ warning lost
  endpoint: isOffline ? 'http://localhost:8000' : undefined,
});
exports.handler = ({ id }) => tables.get({ TableName: 'orders', Key: { id } }).promise();
`,
      fixed: `
const AWS = require('aws-sdk');
const isOffline = process.env.IS_OFFLINE;
const tables = new AWS.DynamoDB.DocumentClient({
  region: isOffline ? 'localhost' : process.env.AWS_REGION,
  endpoint: isOffline ? 'http://localhost:8000' : undefined,
});
exports.handler = ({ id }) => tables.get({ TableName: 'orders', Key: { id } }).promise();
`,
    },
    {
      name: 'a region and a host beside it, once and with one fix',
      code: `
const AWS = require('aws-sdk');
AWS.config.update({
  region: 'us-east-1',
//        ^^^^^^^^^^^ warning lost
  endpoint: 'https://dynamodb.us-east-1.amazonaws.com',
});
const tables = new AWS.DynamoDB.DocumentClient();
exports.handler = ({ id }) => tables.get({ TableName: 'orders', Key: { id } }).promise();
`,
      fixed: `
const AWS = require('aws-sdk');
AWS.config.update({
  region: process.env.AWS_REGION,
  endpoint: \`https://dynamodb.\${process.env.AWS_REGION}.amazonaws.com\`,
});
const tables = new AWS.DynamoDB.DocumentClient();
exports.handler = ({ id }) => tables.get({ TableName: 'orders', Key: { id } }).promise();
`,
    },
    {
      name: 'a literal in another file',
      code: `
// file: src/region.ts
export const REGION = 'us-east-1';
//                    ^^^^^^^^^^^ warning lost

// file: src/table.ts
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { REGION } from './region';
export const client = new DynamoDBClient({ region: REGION });
export const names = () => client.send(new ListTablesCommand({}));
`,
      fixed: `
// file: src/region.ts
export const REGION = process.env.AWS_REGION;

// file: src/table.ts
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { REGION } from './region';
export const client = new DynamoDBClient({ region: REGION });
export const names = () => client.send(new ListTablesCommand({}));
`,
    },
    {
      name: 'a literal that clients of other services share, at the client',
      code: `
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
const region = 'us-east-1';
export const client = new DynamoDBClient({ region });
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning lost
export const uploads = new S3Client({ region });
export const names = () => client.send(new ListTablesCommand({}));
`,
      fixed: `
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
const region = process.env.AWS_REGION;
export const client = new DynamoDBClient({ region });
export const uploads = new S3Client({ region });
export const names = () => client.send(new ListTablesCommand({}));
`,
    },
    {
      name: 'SDK v2',
      code: `
import AWS from 'aws-sdk';
const tables = new AWS.DynamoDB({ region: 'us-east-1' });
//                                        ^^^^^^^^^^^ warning lost
export const load = (id: string) => tables.getItem({ TableName: 'orders', Key: { id: { S: id } } }).promise();
`,
      fixed: `
import AWS from 'aws-sdk';
const tables = new AWS.DynamoDB({ region: process.env.AWS_REGION });
export const load = (id: string) => tables.getItem({ TableName: 'orders', Key: { id: { S: id } } }).promise();
`,
    },
  ],
});
