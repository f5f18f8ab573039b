import rule from '../../server/src/rules/disallowed-region';
import { testRule } from '../support/rule-tester';

const code = `
// file: src/clients.ts
import { S3Client } from '@aws-sdk/client-s3';
import { CostExplorerClient } from '@aws-sdk/client-cost-explorer';
export const uploads = new S3Client({ region: 'eu-west-1' });
export const archive = new S3Client({ region: process.env.ARCHIVE_REGION });
export const costs = new CostExplorerClient({ region: 'us-east-1' });
`;

testRule(rule, {
  valid: [
    { name: 'everything where nothing is decided', code },
    { name: 'regions that are listed, and what AWS requires', code: `${code}// file: regionlint.config.json\n{ "allowedRegions": { "require": ["eu-west-1"], "forbid": ["us-east-1"] } }\n` },
    { name: 'a pin with a reason', code: `${code}// file: regionlint.config.json\n{ "allowedRegions": { "forbid": ["eu-*"] }, "allowedPins": [{ "service": "s3", "regions": ["eu-west-1"], "reason": "old bucket" }] }\n` },
  ],
  invalid: [
    {
      name: 'literals, ARNs, hosts and deployments',
      code: `
// file: src/clients.ts
import { S3Client } from '@aws-sdk/client-s3';
const region = process.env.AWS_REGION ?? 'us-east-1';
//                                       ^^^^^^^^^^^ error named
export const uploads = new S3Client({ region });
export const archive = new S3Client({ region });
export const copies = new S3Client({});
export const topic = 'arn:aws:sns:us-west-2:123456789012:orders';
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error named
// file: regionlint.config.json
{
  "allowedRegions": { "require": ["eu-*"] },
  "deployments": [{ "files": ["src/**"], "regions": ["eu-west-1", "ap-south-1"] }]
//                                                                ^^^^^^^^^^^^ error deployed
}
`,
    },
  ],
});
