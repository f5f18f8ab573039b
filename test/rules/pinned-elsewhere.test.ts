import rule from '../../server/src/rules/pinned-elsewhere';
import { testRule } from '../support/rule-tester';

testRule(rule, {
  valid: [
    {
      name: 'a pin where nothing says where the program runs, which pinned-region reports',
      code: `
import { S3Client } from '@aws-sdk/client-s3';
export const uploads = new S3Client({ region: 'us-east-1' });
`,
    },
    {
      name: 'a pin to the region that the program is deployed to',
      code: `
// file: src/clients.ts
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
export const uploads = new S3Client({ region: 'eu-west-1' });
export const jobs = new SQSClient({});
// file: regionlint.config.json
{ "homeRegion": "us-west-2", "deployments": [{ "files": ["src/**"], "regions": ["eu-west-1"] }] }
`,
    },
    {
      name: 'what AWS requires elsewhere, and a decision with a reason',
      code: `
// file: src/clients.ts
import { CostExplorerClient } from '@aws-sdk/client-cost-explorer';
import { ACMClient, RequestCertificateCommand } from '@aws-sdk/client-acm';
import { S3Client } from '@aws-sdk/client-s3';
export const costs = new CostExplorerClient({ region: 'us-east-1' });
export const uploads = new S3Client({ region: 'us-west-2' });
const certificates = new ACMClient({ region: 'us-east-1' });
export const request = (DomainName: string) => certificates.send(new RequestCertificateCommand({ DomainName }));
// file: regionlint.config.json
{ "homeRegion": "eu-west-1", "allowedPins": [{ "service": "s3", "regions": ["us-west-*"], "reason": "the archive" }] }
`,
    },
  ],
  invalid: [
    {
      name: 'a pin beside clients that are deployed elsewhere',
      code: `
// file: src/clients.ts
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
export const uploads = new S3Client({ region: 'us-east-1' });
//                                            ^^^^^^^^^^^ info elsewhere
export const jobs = new SQSClient({});
// file: regionlint.config.json
{ "deployments": [{ "files": ["src/**"], "regions": ["eu-west-1"] }] }
`,
      fixed: `
// file: src/clients.ts
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
export const uploads = new S3Client({ region: process.env.AWS_REGION });
export const jobs = new SQSClient({});
// file: regionlint.config.json
{ "deployments": [{ "files": ["src/**"], "regions": ["eu-west-1"] }] }
`,
    },
    {
      name: 'a service that the outage stopped, by a constant',
      code: `
// file: src/tables.ts
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
const region = 'us-east-1';
//             ^^^^^^^^^^^ warning lost
export const tables = new DynamoDBClient({ region });
// file: regionlint.config.json
{ "homeRegion": "eu-west-1" }
`,
      fixed: `
// file: src/tables.ts
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
const region = process.env.AWS_REGION;
export const tables = new DynamoDBClient({ region });
// file: regionlint.config.json
{ "homeRegion": "eu-west-1" }
`,
    },
  ],
});
