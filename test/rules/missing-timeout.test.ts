import rule from '../../server/src/rules/missing-timeout';
import { testRule } from '../support/rule-tester';

testRule(rule, {
  valid: [
    {
      name: 'timeouts in an object and in a handler, and a configuration that cannot be told',
      code: `
import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import { NodeHttpHandler } from '@smithy/node-http-handler';
export const uploads = new S3Client({ requestHandler: { requestTimeout: 3_000, throwOnRequestTimeout: true } });
export const archive = new S3Client({ requestHandler: new NodeHttpHandler({ connectionTimeout: 500, socketTimeout: 3_000 }) });
export const open = (config: S3ClientConfig) => new S3Client({ ...config });
`,
    },
    {
      name: 'a script, which may wait',
      code: `
import { S3Client, ListBucketsCommand } from '@aws-sdk/client-s3';
console.log(await new S3Client({}).send(new ListBucketsCommand({})));
`,
    },
  ],
  invalid: [
    {
      name: 'a client without timeouts',
      code: `
import { S3Client, ListBucketsCommand } from '@aws-sdk/client-s3';
const uploads = new S3Client();
//              ^^^^^^^^^^^^^^ info none
const archive = new S3Client({ maxAttempts: 2 });
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info none
export const handler = async () => [await uploads.send(new ListBucketsCommand({})), await archive.send(new ListBucketsCommand({}))];
`,
      fixed: `
import { S3Client, ListBucketsCommand } from '@aws-sdk/client-s3';
const uploads = new S3Client({ requestHandler: { connectionTimeout: 1_000, requestTimeout: 3_000, throwOnRequestTimeout: true } });
const archive = new S3Client({ requestHandler: { connectionTimeout: 1_000, requestTimeout: 3_000, throwOnRequestTimeout: true }, maxAttempts: 2 });
export const handler = async () => [await uploads.send(new ListBucketsCommand({})), await archive.send(new ListBucketsCommand({}))];
`,
    },
    {
      name: 'a timeout that only warns',
      code: `
import { S3Client, ListBucketsCommand } from '@aws-sdk/client-s3';
import { NodeHttpHandler } from '@smithy/node-http-handler';
const uploads = new S3Client({ requestHandler: new NodeHttpHandler({ requestTimeout: 3_000 }) });
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info onlyWarns
export const handler = () => uploads.send(new ListBucketsCommand({}));
`,
      fixed: `
import { S3Client, ListBucketsCommand } from '@aws-sdk/client-s3';
import { NodeHttpHandler } from '@smithy/node-http-handler';
const uploads = new S3Client({ requestHandler: new NodeHttpHandler({ requestTimeout: 3_000, throwOnRequestTimeout: true }) });
export const handler = () => uploads.send(new ListBucketsCommand({}));
`,
    },
  ],
});
