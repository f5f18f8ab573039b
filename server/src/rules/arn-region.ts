import { defineRule } from './rule';
import { takePartFromEnvironment } from './shared/region-edits';
import { rowsOfRegionTables } from './shared/region-tables';

export default defineRule({
  meta: {
    id: 'arn-region',
    severity: 'info',
    severityReason: 'An ARN names a resource that lives in one region; only what is done with it can fail, and that is reported where it is done.',
    fixable: true,
    yieldsTo: ['foreign-resource', 'unknown-region'],
    defaultOptions: {},
    messages: { literalRegion: 'This ARN names the {service} resource of {region}, in whatever region the program runs.' },
    docs: {
      summary: 'A literal ARN names a region.',
      why: `A program in another region that carries this ARN refers to the first region's resource: a policy then grants nothing there, and a call goes to, or is refused by, a region
that may be down. Build the ARN from the region the program runs in, or hand it in by configuration.`,
      examples: [
        {
          bad: `import { SNSClient, PublishCommand } from '@aws-sdk/client-sns';

const client = new SNSClient({});

export const announce = (Message: string) =>
  client.send(new PublishCommand({ TopicArn: 'arn:aws:sns:us-east-1:123456789012:orders', Message }));`,
          good: `import { SNSClient, PublishCommand } from '@aws-sdk/client-sns';

const client = new SNSClient({});

export const announce = (Message: string) =>
  client.send(new PublishCommand({ TopicArn: process.env.ORDERS_TOPIC_ARN, Message }));`,
        },
      ],
      whenNotToUse: 'The resource exists once, in that region, by decision: suppress the place with that reason.',
      references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html'],
    },
  },

  check({ map, aws, policy, text, isReported, report }) {
    const rows = rowsOfRegionTables(map, 'arn');
    for (const use of map.uses) {
      const [region] = use.region.values;
      if (use.kind !== 'arn' || use.isTest || use.traits.includes('mentionOnly') || rows.has(use)) continue;
      if (region === undefined || isReported(use)) continue;
      if (aws.fixedRegion(use.service) === region || aws.requiredRegion(use.service, region) || policy.mayBePinned(use.service, region)) continue;
      report({
        messageId: 'literalRegion',
        data: { service: aws.displayName(use.service), region },
        at: use,
        uses: [use],
        fixes: takePartFromEnvironment(use, region, text),
      });
    }
  },
});
