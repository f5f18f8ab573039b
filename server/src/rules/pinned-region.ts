import { defineRule } from './rule';
import { awayFromHome } from './shared/deployment';
import { groupsOf } from './shared/groups';
import { isReachedElsewhere, lossOf } from './shared/reach';
import { subjectsOf } from './shared/subjects';
import { unpin } from './shared/unpinning';
import { clientsAre, decider, list, variables } from './shared/wording';

export default defineRule({
  meta: {
    id: 'pinned-region',
    severity: 'info',
    severityReason: 'One region may be a decision; it is a warning where the outage of 2025-10-20 reached the service in that region, for more than scripts that people run and clients that nothing calls.',
    fixable: true,
    yieldsTo: ['dynamodb-single-region', 'hidden-us-east-1', 'required-region', 'unavailable-service', 'unknown-region'],
    /** Services that may be pinned, by SDK package suffix: the routing-control endpoints of ARC are meant to be named one by one. */
    defaultOptions: { allowServices: ['route53-recovery-cluster'] },
    messages: {
      lost: '{clientsAre} pinned to {region} by {decider}{whatever}. On 2025-10-20 {effect}.',
      pinned: '{clientsAre} pinned to {region} by {decider}{whatever}.',
      selected: '{clientsAre} in {regions}: {variables} only selects among literals, so a further region needs a change of the code.',
    },
    docs: {
      summary: 'A client is pinned to a literal region.',
      why: `A literal region wins over everything the environment says. The program that is deployed to a second region, for fail-over or for its users' sake,
still calls the first one, and nobody sees it until that region fails. Where the program is known to run in another region, by its infrastructure files, the configuration's \`deployments\`
or its \`homeRegion\`, the message says so: it then stops with either. Let the deployment decide: every AWS runtime sets \`AWS_REGION\`, and a client without \`region\` reads it.`,
      examples: [
        {
          bad: `import { S3Client } from '@aws-sdk/client-s3';

export const uploads = new S3Client({ region: 'us-east-1' });`,
          good: `import { S3Client } from '@aws-sdk/client-s3';

export const uploads = new S3Client({});`,
        },
      ],
      whenNotToUse: 'The resource lives in one region on purpose. Name the service under `allowedPins` in the configuration, with the reason, or suppress the place with the reason.',
      references: ['https://docs.aws.amazon.com/sdkref/latest/guide/feature-region.html', 'https://aws.amazon.com/message/101925/'],
    },
  },

  check(context) {
    const { map, aws, options, text, isReported, report } = context;
    const all = subjectsOf(context);
    const mine = all.filter(
      ({ use, decision }) =>
        (decision.kind === 'pinned' || decision.kind === 'selected') && !options.allowServices.includes(use.service) && !isReported(use),
    );
    for (const group of groupsOf(mine, all, context)) {
      const { regions, kind } = group.decision;
      const [region = ''] = regions;
      // One of several regions on purpose: with the environment's region in its place two clients would call the same one.
      const isOneOfSeveral = group.uses.some(({ service }) => isReachedElsewhere(service, group, map));
      const { fixes, hosts } = kind === 'pinned' && !isOneOfSeveral ? unpin(group, map, text) : { fixes: [], hosts: [] };
      const place = { at: group.at, related: group.related, uses: [...group.uses, ...group.operations, ...hosts], fixes };
      const subject = clientsAre(group.uses, aws);
      if (kind === 'selected') {
        report({ messageId: 'selected', data: { clientsAre: subject, regions: list(regions, 'or'), variables: variables(group.uses) }, ...place });
        continue;
      }
      const data = { clientsAre: subject, region, decider: decider(group), whatever: awayFromHome(group, context) || ', whatever the environment says' };
      const loss = lossOf(group, map);
      if (loss) report({ messageId: 'lost', data: { ...data, effect: loss.effect }, severity: loss.isInProduction ? 'warning' : 'info', ...place });
      else report({ messageId: 'pinned', data, ...place });
    }
  },
});
