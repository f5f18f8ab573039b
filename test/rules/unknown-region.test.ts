import rule from '../../server/src/rules/unknown-region';
import { testRule } from '../support/rule-tester';

testRule(rule, {
  valid: [
    {
      name: 'a host that only stands there until another is written in its place',
      code: `
// file: www/endpoints.js
const privateApi = 'https://private-api.execute-api.us-west-4.amazonaws.com/nope';
// file: www/hosts.js
const apis = ['https://example.execute-api.us-east-9.amazonaws.com', 'https://CHANGE_ME.execute-api.us-east-9.amazonaws.com'];
`,
    },
    {
      name: 'regions that exist, and no regions',
      code: `
import { S3Client } from '@aws-sdk/client-s3';
export const clients = [new S3Client({ region: 'ap-southeast-2' }), new S3Client({ region: 'auto' })];
`,
    },
    {
      name: 'DynamoDB local, which takes any',
      code: `
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
export const tables = new DynamoDBClient({ region: 'xx-local-1', endpoint: 'http://localhost:8000' });
`,
    },
    {
      name: 'a region that the configuration names',
      options: { regions: ['eu-future-1'] },
      code: `
import { S3Client } from '@aws-sdk/client-s3';
export const uploads = new S3Client({ region: 'eu-future-1' });
`,
    },
  ],
  invalid: [
    {
      name: 'a name that only services with a global endpoint know',
      code: `
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { IAMClient } from '@aws-sdk/client-iam';
export const tables = new DynamoDBClient({ region: 'aws-global' });
//                                                 ^^^^^^^^^^^^ error pseudo
export const roles = new IAMClient({ region: 'aws-global' });
`,
      fixed: `
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { IAMClient } from '@aws-sdk/client-iam';
export const tables = new DynamoDBClient({ region: process.env.AWS_REGION });
export const roles = new IAMClient({ region: 'aws-global' });
`,
    },
    {
      name: 'a misspelt region, with the two nearest',
      code: `
import { S3Client } from '@aws-sdk/client-s3';
export const uploads = new S3Client({ region: 'us-wset-2' });
//                                            ^^^^^^^^^^^ error unknown
`,
      fixed: [
        `
import { S3Client } from '@aws-sdk/client-s3';
export const uploads = new S3Client({ region: 'us-west-2' });
`,
        `
import { S3Client } from '@aws-sdk/client-s3';
export const uploads = new S3Client({ region: 'us-west-1' });
`,
      ],
    },
    {
      name: 'a misspelt fallback of several clients once',
      code: `
import { S3Client } from '@aws-sdk/client-s3';
const region = process.env.AWS_REGION ?? 'us-wset-2';
//                                       ^^^^^^^^^^^ error unknown
export const uploads = new S3Client({ region });
export const archive = new S3Client({ region });
`,
      fixed: [
        `
import { S3Client } from '@aws-sdk/client-s3';
const region = process.env.AWS_REGION ?? 'us-west-2';
export const uploads = new S3Client({ region });
export const archive = new S3Client({ region });
`,
        `
import { S3Client } from '@aws-sdk/client-s3';
const region = process.env.AWS_REGION ?? 'us-west-1';
export const uploads = new S3Client({ region });
export const archive = new S3Client({ region });
`,
      ],
    },
    {
      name: 'an availability zone, and a region in capitals',
      code: `
import { S3Client } from '@aws-sdk/client-s3';
export const zone = new S3Client({ region: 'us-east-1a' });
//                                         ^^^^^^^^^^^^ error meant
export const capitals = new S3Client({ region: process.env.REGION ?? 'EU-WEST-1' });
//                                                                   ^^^^^^^^^^^ error meant
`,
      fixed: `
import { S3Client } from '@aws-sdk/client-s3';
export const zone = new S3Client({ region: 'us-east-1' });
export const capitals = new S3Client({ region: process.env.REGION ?? 'eu-west-1' });
`,
    },
    {
      name: 'the id of a zone, and other signs between the parts',
      code: `
import { S3Client } from '@aws-sdk/client-s3';
export const zone = new S3Client({ region: 'use1-az4' });
//                                         ^^^^^^^^^^ error meant
export const short = new S3Client({ region: 'eu_west-1' });
//                                          ^^^^^^^^^^^ error meant
`,
      fixed: `
import { S3Client } from '@aws-sdk/client-s3';
export const zone = new S3Client({ region: 'us-east-1' });
export const short = new S3Client({ region: 'eu-west-1' });
`,
    },
    {
      name: 'a region without its number',
      code: `
import { S3Client } from '@aws-sdk/client-s3';
export const uploads = new S3Client({ region: 'eu-central' });
//                                            ^^^^^^^^^^^^ error unknown
export const emulated = new S3Client({ region: 'eu-central', endpoint: process.env.EMULATOR ?? 'http://localhost:9000' });
`,
      fixed: [
        `
import { S3Client } from '@aws-sdk/client-s3';
export const uploads = new S3Client({ region: 'eu-central-1' });
export const emulated = new S3Client({ region: 'eu-central', endpoint: process.env.EMULATOR ?? 'http://localhost:9000' });
`,
        `
import { S3Client } from '@aws-sdk/client-s3';
export const uploads = new S3Client({ region: 'eu-central-2' });
export const emulated = new S3Client({ region: 'eu-central', endpoint: process.env.EMULATOR ?? 'http://localhost:9000' });
`,
      ],
    },
    {
      name: 'a misspelt region of a deployment',
      code: `
// file: serverless.yml
service: shop
provider:
  name: aws
  region: eu-wset-1
//        ^^^^^^^^^ error unknown
`,
      fixed: [
        `
// file: serverless.yml
service: shop
provider:
  name: aws
  region: eu-west-1
`,
        `
// file: serverless.yml
service: shop
provider:
  name: aws
  region: eu-west-2
`,
      ],
    },
    {
      name: 'a misspelt region in an ARN',
      code: `
export const topic = 'arn:aws:sns:us-wset-2:123456789012:orders';
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error unknown
`,
      fixed: [
        `
export const topic = 'arn:aws:sns:us-west-2:123456789012:orders';
`,
        `
export const topic = 'arn:aws:sns:us-west-1:123456789012:orders';
`,
      ],
    },
  ],
});
