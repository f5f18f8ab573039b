import { defineRule } from './rule';
import { awayFromHome } from './shared/deployment';
import { groupsOf } from './shared/groups';
import { isReachedElsewhere, lossOf } from './shared/reach';
import { subjectsOf } from './shared/subjects';
import { unpin } from './shared/unpinning';
import { clientsAre, decider, dependents } from './shared/wording';

const service = 'dynamodb';

export default defineRule({
  meta: {
    id: 'dynamodb-single-region',
    severity: 'warning',
    severityReason: 'In us-east-1 this is the code that the outage of 2025-10-20 stopped; in any other region, in scripts that people run, and where nothing calls the client, it is information.',
    fixable: true,
    yieldsTo: ['unknown-region'],
    defaultOptions: {},
    messages: {
      lost: '{reached}, pinned by {decider}{away}{dependents}. On 2025-10-20 {effect}.',
      pinned: '{reached}, pinned by {decider}{away}{dependents}.',
    },
    docs: {
      summary: 'DynamoDB is reached in one literal region only.',
      why: `On 20 October 2025 the name \`dynamodb.us-east-1.amazonaws.com\` resolved to nothing, and DynamoDB in us-east-1 could not be reached from 06:48 to 09:40 UTC.
The SDK gives up after about 0.1 seconds of retries, so retries do not bridge hours. A region written into the code also keeps a standby from working:
the copy that runs in another region still calls this one.

AWS advises that an application calls the DynamoDB of its own region and that traffic is moved to another region when one is sick.
So let the deployment give the region, make the table a global table, and run the program in a second region.`,
      examples: [
        {
          bad: `import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';

const client = new DynamoDBClient({ region: 'us-east-1' });

export const loadOrder = (id: string) =>
  client.send(new GetItemCommand({ TableName: 'orders', Key: { id: { S: id } } }));`,
          good: `import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';

const client = new DynamoDBClient({});

export const loadOrder = (id: string) =>
  client.send(new GetItemCommand({ TableName: 'orders', Key: { id: { S: id } } }));`,
        },
      ],
      whenNotToUse: 'The table exists in one region only, must stay there, and the program may stop with it: suppress the place with that reason.',
      references: [
        'https://aws.amazon.com/message/101925/',
        'https://docs.aws.amazon.com/prescriptive-guidance/latest/dynamodb-global-tables/overview.html',
      ],
    },
  },

  check(context) {
    const { map, aws, text, isReported, report } = context;
    const all = subjectsOf(context);
    const pinned = all.filter(({ use, decision }) => use.service === service && decision.kind === 'pinned' && !isReported(use));
    for (const group of groupsOf(pinned, all, context)) {
      if (isReachedElsewhere(service, group, map)) continue;
      const [region = ''] = group.decision.regions;
      const loss = lossOf(group, map);
      const { fixes, hosts } = unpin(group, map, text);
      const place = { at: group.at, related: group.related, uses: [...group.uses, ...group.operations, ...hosts], fixes };
      const reached = group.operations.length > 0 ? `DynamoDB is reached in ${region} only` : `${clientsAre(group.uses, aws)} in ${region}`;
      const data = { reached, decider: decider(group), away: awayFromHome(group, context), dependents: dependents(group, map) };
      if (loss) report({ messageId: 'lost', data: { ...data, effect: loss.effect }, severity: loss.isInProduction ? 'warning' : 'info', ...place });
      else report({ messageId: 'pinned', data, severity: 'info', ...place });
    }
  },
});
