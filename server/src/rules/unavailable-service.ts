import type { Use } from '../link/map';
import { defineRule } from './rule';
import { shippedClients } from './shared/clients';
import { isRegionalUse } from './shared/subjects';
import { list } from './shared/wording';

export default defineRule({
  meta: {
    id: 'unavailable-service',
    severity: 'warning',
    severityReason: 'The host of that name does not exist, so every call fails; AWS opens services in further regions, so it is no error.',
    fixable: false,
    yieldsTo: ['unknown-region'],
    /** Regions in which services are offered that this version does not know of, as `pricing@eu-west-1`. */
    defaultOptions: { offered: [] as readonly string[] },
    messages: { unavailable: '{service} is not offered in {region}, as far as we know, so the host of that name does not exist. It is in {available}.' },
    docs: {
      summary: 'A service is not offered in the region.',
      why: `The SDK makes a host's name for any region, whether or not the service is there. Some are offered in a few regions only: the Price List in three, Health and Cost Explorer
in one. A client of theirs in another region fails at its first call with a DNS error.`,
      examples: [
        {
          bad: `import { PricingClient } from '@aws-sdk/client-pricing';

export const prices = new PricingClient({ region: 'eu-west-1' });`,
          good: `import { PricingClient } from '@aws-sdk/client-pricing';

export const prices = new PricingClient({ region: 'eu-central-1' });`,
        },
      ],
      whenNotToUse: 'AWS offers the service there since: name it in `offered`.',
      references: ['https://docs.aws.amazon.com/general/latest/gr/aws-service-information.html'],
    },
  },

  check({ map, aws, options, isReported, report }) {
    for (const use of shippedClients(map)) {
      const available = aws.availableIn(use.service);
      if (!available || isReported(use) || !isRegionalUse(use, aws) || use.traits.includes('globalEndpoint')) continue;
      const region = regionsOf(use).find((one) => aws.isRegion(one) && aws.partitionOf(one) === 'aws' && !available.includes(one) && !options.offered.includes(`${use.service}@${one}`));
      if (region === undefined) continue;
      report({ messageId: 'unavailable', data: { service: aws.displayName(use.service), region, available: list(available, 'and') }, at: use, uses: [use] });
    }
  },
});

function regionsOf({ region: { values, possible, deployed, binding } }: Use): readonly string[] {
  return [...values, ...possible.map(({ value }) => value), ...(binding === 'ambient' ? deployed.map(({ region }) => region) : [])];
}
