import { defineRule } from './rule';
import { shippedClients } from './shared/clients';
import { decisionOf } from './shared/decision';
import { indexOf } from './shared/map-index';
import { isOnAws } from './shared/subjects';

export default defineRule({
  meta: {
    id: 'required-region',
    severity: 'hint',
    severityReason: 'AWS leaves no choice, so there is nothing to change; it is good to know that the program depends on the region.',
    fixable: false,
    yieldsTo: ['unknown-region'],
    defaultOptions: {},
    messages: {
      required: 'This {service} client is in {region}, as AWS requires: {reason}.',
      conditional: 'This {service} client is in {region}, which AWS requires where {when}. For anything else it may be in any region.',
    },
    docs: {
      summary: 'AWS itself requires the region.',
      why: `Some services are offered in one region only, and some uses of others are tied to us-east-1: certificates and web ACLs for CloudFront, functions at its edge, metrics of bills.
A literal region is right there, and no other rule reports it. The hint says that the program depends on the region all the same: keep such calls off the request path.`,
      examples: [
        {
          bad: `import { CostExplorerClient } from '@aws-sdk/client-cost-explorer';

export const costs = new CostExplorerClient({ region: 'us-east-1' });`,
          good: `import { CostExplorerClient } from '@aws-sdk/client-cost-explorer';

export const costs = new CostExplorerClient({});`,
        },
      ],
      references: ['https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/global-services.html'],
    },
  },

  check({ map, aws, isReported, report }) {
    for (const use of shippedClients(map)) {
      const decision = decisionOf(use);
      const [region = ''] = decision?.regions ?? [];
      if (decision?.kind !== 'pinned' || isReported(use) || !isOnAws(use, aws)) continue;
      const place = { at: use, uses: [use] };
      const data = { service: aws.displayName(use.service), region };
      const required = aws.requiredRegion(use.service, region);
      if (required) {
        report({ messageId: 'required', data: { ...data, reason: required.reason }, ...place });
        continue;
      }
      const operations = use.kind === 'operation' ? [use] : indexOf(map).operationsThrough(use);
      const conditional = aws.conditionalRequirement(use.service, region, operations.map(({ operation = '' }) => operation));
      if (conditional) report({ messageId: 'conditional', data: { ...data, when: conditional.when }, ...place, uses: [use, ...operations] });
    }
  },
});
