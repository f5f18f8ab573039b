import rule from '../../server/src/rules/config-in-array';
import { testRule } from '../support/rule-tester';

testRule(rule, {
  valid: [
    {
      name: 'an object, and an array spread over the arguments',
      code: `
import { S3Client } from '@aws-sdk/client-s3';
const config = [{ region: 'eu-west-1' }] as const;
export const uploads = [new S3Client({}), new S3Client(...config)];
`,
    },
  ],
  invalid: [
    {
      name: 'an array in the construction, and one that is handed in',
      code: `
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
const config = [{ region: 'eu-west-1' }];
export const uploads = new S3Client(config);
//                     ^^^^^^^^^^^^^^^^^^^^ error array
export const jobs = new SQSClient([ { region: process.env.JOBS_REGION } ]);
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error array
`,
      fixed: `
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
const config = [{ region: 'eu-west-1' }];
export const uploads = new S3Client(config);
export const jobs = new SQSClient({ region: process.env.JOBS_REGION });
`,
    },
  ],
});
