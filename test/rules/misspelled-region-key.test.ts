import rule from '../../server/src/rules/misspelled-region-key';
import { testRule } from '../support/rule-tester';

testRule(rule, {
  valid: [
    {
      name: 'the right key',
      code: `
import { S3Client } from '@aws-sdk/client-s3';
export const uploads = new S3Client({ region: process.env.AWS_REGION });
`,
    },
    {
      name: 'the key of something else',
      code: `
export const settings = { REGION: 'us-east-1' };
`,
    },
  ],
  invalid: [
    {
      name: 'a key in capitals',
      code: `
import { S3Client } from '@aws-sdk/client-s3';
export const uploads = new S3Client({ maxAttempts: 5, REGION: 'eu-west-1' });
//                                                    ^^^^^^ error misspelled
`,
      fixed: `
import { S3Client } from '@aws-sdk/client-s3';
export const uploads = new S3Client({ maxAttempts: 5, region: 'eu-west-1' });
`,
    },
    {
      name: 'a key with one capital, and SDK v2',
      code: `
import AWS from 'aws-sdk';
export const uploads = new AWS.S3({ Region: process.env.UPLOADS_REGION });
//                                  ^^^^^^ error misspelled
`,
      fixed: `
import AWS from 'aws-sdk';
export const uploads = new AWS.S3({ region: process.env.UPLOADS_REGION });
`,
    },
    {
      name: 'a configuration that is written elsewhere',
      code: `
import { S3Client } from '@aws-sdk/client-s3';
const config = { awsRegion: 'eu-west-1', REGION: 'eu-west-1' };
export const uploads = new S3Client(config);
//                     ^^^^^^^^^^^^^^^^^^^^ error elsewhere
`,
    },
  ],
});
