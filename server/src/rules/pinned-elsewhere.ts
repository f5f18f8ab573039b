import { defineRule } from './rule';
import { deploymentsAround } from './shared/deployment';
import { groupsOf } from './shared/groups';
import { isReachedElsewhere, lossOf } from './shared/reach';
import { takeFromEnvironment } from './shared/region-edits';
import { subjectsOf } from './shared/subjects';
import { clientsAre, decider, list } from './shared/wording';

export default defineRule({
  meta: {
    id: 'pinned-elsewhere',
    severity: 'info',
    severityReason: 'A call across regions may be meant; it is a warning where the outage of 2025-10-20 reached the service in the region that is called.',
    fixable: true,
    yieldsTo: ['required-region', 'unknown-region'],
    defaultOptions: {},
    messages: {
      lost: '{clientsAre} pinned to {region} by {decider}, while the program runs in {home}: it stops with either region. On 2025-10-20 {effect}.',
      elsewhere: '{clientsAre} pinned to {region} by {decider}, while the program runs in {home}: it stops with either region.',
    },
    docs: {
      summary: 'A client is pinned to another region than the one its program is deployed to.',
      why: `A program that runs in one region and calls another needs both: it is less available than either, and each call crosses a continent or an ocean. Mostly it is a leftover,
a client that was copied from another service. Where the program runs is what the workspace's infrastructure files, the configuration's \`deployments\`, or else its \`homeRegion\` say.`,
      examples: [
        {
          bad: `// file: src/uploads.ts
import { S3Client } from '@aws-sdk/client-s3';

export const uploads = new S3Client({ region: 'us-east-1' });

// file: regionlint.config.json
{ "homeRegion": "eu-west-1" }`,
          good: `// file: src/uploads.ts
import { S3Client } from '@aws-sdk/client-s3';

export const uploads = new S3Client({});

// file: regionlint.config.json
{ "homeRegion": "eu-west-1" }`,
        },
      ],
      whenNotToUse: 'What is called lives in the other region only, by decision: name it under `allowedPins` in the configuration, with the reason.',
      references: ['https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/static-stability.html', 'https://aws.amazon.com/message/101925/'],
    },
  },

  check(context) {
    const { map, aws, homeRegion, text, isReported, report } = context;
    const all = subjectsOf(context);
    const pinned = all.filter(({ use, decision }) => decision.kind === 'pinned' && !isReported(use));
    for (const group of groupsOf(pinned, all, context)) {
      const [region = ''] = group.decision.regions;
      const deployed = [...new Set(deploymentsAround([...group.uses, ...group.operations], map).map((one) => one.region))].sort();
      const homes = deployed.length > 0 ? deployed : homeRegion === undefined ? [] : [homeRegion];
      if (homes.length === 0 || homes.includes(region)) continue;
      if (group.uses.every(({ service }) => isReachedElsewhere(service, group, map))) continue;
      const { literal } = group.decision;
      const place = { at: group.at, related: group.related, uses: [...group.uses, ...group.operations], fixes: literal ? takeFromEnvironment(literal, region, text) : [] };
      const data = { clientsAre: clientsAre(group.uses, aws), region, decider: decider(group), home: list(homes, 'and') };
      const effect = lossOf(group, map);
      if (effect) report({ messageId: 'lost', data: { ...data, effect }, severity: 'warning', ...place });
      else report({ messageId: 'elsewhere', data, ...place });
    }
  },
});
