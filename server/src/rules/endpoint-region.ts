import { effectOfOutage } from '../aws/outage-2025-10-20';
import { defineRule } from './rule';
import { takePartFromEnvironment } from './shared/region-edits';
import { rowsOfRegionTables } from './shared/region-tables';

export default defineRule({
  meta: {
    id: 'endpoint-region',
    severity: 'info',
    severityReason: 'A host of one region may be a decision; it is a warning where the outage of 2025-10-20 reached the service in that region.',
    fixable: true,
    yieldsTo: ['dynamodb-single-region', 'pinned-region', 'queue-url-region', 'unknown-region'],
    /** Services that may be named by host, by SDK package suffix: the routing-control endpoints of ARC are meant to be written down. */
    defaultOptions: { allowServices: ['route53-recovery-cluster'] },
    messages: {
      lost: 'This host is the one of {service} in {region}, in whatever region the program runs. On 2025-10-20 {effect}.',
      literalRegion: 'This host is the one of {service} in {region}, in whatever region the program runs.',
    },
    docs: {
      summary: 'A literal AWS host names a region.',
      why: `A host wins over the client's region: requests go where the host lives, signed for the region that the client was given. A program in another region that carries this host
still calls the first one. Let the SDK make the host from the region, or hand it in by configuration.`,
      examples: [
        {
          bad: `import { S3Client } from '@aws-sdk/client-s3';

export const uploads = new S3Client({ endpoint: 'https://s3.us-east-1.amazonaws.com' });`,
          good: `import { S3Client } from '@aws-sdk/client-s3';

export const uploads = new S3Client({});`,
        },
      ],
      whenNotToUse: 'The host is one of a list over several regions, as the cluster endpoints of Application Recovery Controller are.',
      references: ['https://docs.aws.amazon.com/general/latest/gr/rande.html', 'https://aws.amazon.com/message/101925/'],
    },
  },

  check({ map, aws, options, policy, text, isReported, report }) {
    const rows = rowsOfRegionTables(map, 'endpoint');
    for (const use of map.uses) {
      const [region] = use.region.values;
      if (use.kind !== 'endpoint' || use.isTest || use.traits.includes('mentionOnly') || rows.has(use)) continue;
      // Of a host of no service that we know nothing can be said.
      if (region === undefined || use.service === 'unknown' || isReported(use)) continue;
      if (!use.literal?.includes(region) || options.allowServices.includes(use.service)) continue;
      if (aws.fixedRegion(use.service) === region || aws.requiredRegion(use.service, region) || policy.mayBePinned(use.service, region)) continue;
      const place = { at: use, uses: [use], fixes: takePartFromEnvironment(use, region, text) };
      const data = { service: aws.displayName(use.service), region };
      const effect = effectOfOutage(use.service, [region]);
      if (effect) report({ messageId: 'lost', data: { ...data, effect }, severity: 'warning', ...place });
      else report({ messageId: 'literalRegion', data, ...place });
    }
  },
});
