import { defineRule } from './rule';
import { headOf, nameOf, playedEntrypoints, usesOf } from './shared/failures';
import { indexOf } from './shared/map-index';
import { list } from './shared/wording';

export default defineRule({
  meta: {
    id: 'failing-entrypoint',
    severity: 'warning',
    severityReason: 'The outage of 2025-10-20 would have ended every request there in an error; it is information where the pin itself is reported, and for what is no service.',
    fixable: false,
    yieldsTo: ['dynamodb-single-region', 'region-fallback'],
    defaultOptions: {},
    messages: {
      fails: '{entrypoint} fails while DynamoDB in {region} cannot be reached: {operations} {are} lost, and the error reaches whoever called.',
    },
    docs: {
      summary: 'An entry point ends in an error when one service in one region fails.',
      why: `What counts in an outage is not which call fails but what becomes of the request: an error that nobody catches ends it, one that is answered with a default or from another region does not.
This rule plays the outage of 2025-10-20 over the program: every call to DynamoDB in us-east-1 fails as it did then, all else works. It reports the handlers, routes and jobs that end in an error, a rejected
promise or an answer of 500, and shows the calls that are lost.

Decide what the request is worth without the table: a cached answer, a queue for later, a part of the page. Where it is worth nothing, run the program in a second region and move traffic there.`,
      examples: [
        {
          bad: `import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';

const orders = new DynamoDBClient({ region: 'us-east-1' });

export async function handler({ id }: { id: string }) {
  const { Item } = await orders.send(new GetItemCommand({ TableName: 'orders', Key: { id: { S: id } } }));
  return Item;
}`,
          good: `import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';

const greetings = new DynamoDBClient({ region: 'us-east-1' });

export async function handler({ id }: { id: string }) {
  try {
    const { Item } = await greetings.send(new GetItemCommand({ TableName: 'greetings', Key: { id: { S: id } } }));
    return Item?.text?.S ?? 'Hello';
  } catch {
    return 'Hello';
  }
}`,
        },
      ],
      whenNotToUse: 'Where a request has no use without the table, and the program already runs in two regions.',
      references: ['https://aws.amazon.com/message/101925/'],
    },
  },

  check({ map, text, isReported, report }) {
    const { clientsOf } = indexOf(map);
    for (const { entrypoint, failure } of playedEntrypoints(map)) {
      const lost = usesOf(failure.lost, map);
      if (failure.verdict !== 'fails' || lost.length === 0) continue;
      const isKnown = lost.some((use) => isReported(use) || clientsOf(use).some(isReported));
      const operations = [...new Set(lost.map(({ operation }) => operation ?? 'a call'))].sort();
      const regions = [...new Set(lost.flatMap(({ hostedIn }) => hostedIn))];
      report({
        messageId: 'fails',
        data: { entrypoint: nameOf(entrypoint), region: regions.includes('us-east-1') ? 'us-east-1' : list(regions, 'and'), operations: list(operations, 'and'), are: operations.length === 1 ? 'is' : 'are' },
        // A script has no name to stand at: there it is where the script ends.
        at: entrypoint.name === undefined ? (failure.fatal[0] ?? lost[0] ?? entrypoint) : headOf(entrypoint, text(entrypoint)),
        related: [...lost.map((use) => ({ file: use.file, range: use.range, message: `${use.operation ?? 'the call'} is lost here` })), ...failure.fatal.map((place) => ({ ...place, message: 'it ends here' }))],
        ...((isKnown || entrypoint.kind === 'export' || entrypoint.kind === 'script') && { severity: 'info' as const }),
      });
    }
  },
});
