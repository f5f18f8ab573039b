import rule from '../../server/src/rules/unavailable-service';
import { testRule } from '../support/rule-tester';

testRule(rule, {
  valid: [
    {
      name: 'a service where it is offered, one that is offered nearly everywhere, and one whose host no region moves',
      code: `
import { PricingClient } from '@aws-sdk/client-pricing';
import { S3Client } from '@aws-sdk/client-s3';
import { IAMClient } from '@aws-sdk/client-iam';
export const clients = [new PricingClient({ region: 'us-east-1' }), new S3Client({ region: 'ap-east-1' }), new IAMClient({ region: 'eu-west-1' })];
`,
    },
    {
      name: 'a region that the options add',
      options: { offered: ['pricing@eu-west-1'] },
      code: `
import { PricingClient } from '@aws-sdk/client-pricing';
export const prices = new PricingClient({ region: 'eu-west-1' });
`,
    },
  ],
  invalid: [
    {
      name: 'a service of one region in another, as a fallback too',
      code: `
import { DeviceFarmClient } from '@aws-sdk/client-device-farm';
export const devices = new DeviceFarmClient({ region: process.env.FARM_REGION ?? 'us-east-1' });
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning unavailable
`,
    },
  ],
});
