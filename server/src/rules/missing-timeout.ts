import type { DependencyMap, Use } from '../link/map';
import { defineRule, type Fix } from './rule';
import { indexOf } from './shared/map-index';
import { addOption, type ReadText } from './shared/region-edits';
import { isOnAws } from './shared/subjects';

export default defineRule({
  meta: {
    id: 'missing-timeout',
    severity: 'info',
    severityReason: 'Many programs rely on a time limit around them; the rule is for those that decide it call by call.',
    fixable: true,
    isOptional: true,
    defaultOptions: {},
    messages: {
      none: 'This {service} client waits for a connection and for an answer without end: the SDK has no timeouts unless it is given some.',
      onlyWarns: 'The `requestTimeout` of this {service} client only writes a warning: without `throwOnRequestTimeout` the call goes on waiting.',
    },
    docs: {
      summary: 'A client on a request path has no timeouts.',
      why: `When a service answers slowly instead of not at all, a client without timeouts holds its caller until something else gives up, and a fall-back is never reached.
The SDK's default is no connection timeout and no request timeout; \`requestTimeout\` alone only writes a warning, until \`throwOnRequestTimeout\` is set. The values of the fix are a beginning: they have to
fit the slowest call that is still right.`,
      examples: [
        {
          bad: `import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';

const client = new DynamoDBClient({});

export const handler = (event: { id: string }) => client.send(new GetItemCommand({ TableName: 'orders', Key: { id: { S: event.id } } }));`,
          good: `import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';

const client = new DynamoDBClient({ requestHandler: { connectionTimeout: 1_000, requestTimeout: 3_000, throwOnRequestTimeout: true } });

export const handler = (event: { id: string }) => client.send(new GetItemCommand({ TableName: 'orders', Key: { id: { S: event.id } } }));`,
        },
      ],
      whenNotToUse: 'Batch jobs and scripts, which may wait.',
      references: [
        'https://docs.aws.amazon.com/sdk-for-javascript/v3/developer-guide/node-configuring-maxsockets.html',
        'https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/',
      ],
    },
  },

  check({ map, aws, text, report }) {
    for (const use of map.uses) {
      if (use.kind !== 'client' || use.isTest || !isOnAws(use, aws) || !isOnRequestPath(use, map)) continue;
      const place = { data: { service: aws.displayName(use.service) }, at: use, uses: [use] };
      if (use.traits.includes('noTimeout')) report({ messageId: 'none', fixes: addTimeouts(use, text), ...place });
      else if (use.traits.includes('timeoutOnlyWarns')) report({ messageId: 'onlyWarns', fixes: throwOnTimeout(use, text), ...place });
    }
  },
});

/** Somebody waits: functions and web requests, and what no known way in reaches. */
function isOnRequestPath(use: Use, map: DependencyMap): boolean {
  const { entrypointsReaching, operationsThrough } = indexOf(map);
  const entrypoints = [use, ...operationsThrough(use)].flatMap((one) => entrypointsReaching(one));
  return entrypoints.length === 0 || entrypoints.some(({ kind }) => kind !== 'script' && kind !== 'job');
}

function addTimeouts(use: Use, read: ReadText): readonly Fix[] {
  return addOption(use, 'requestHandler: { connectionTimeout: 1_000, requestTimeout: 3_000, throwOnRequestTimeout: true }', 'Add timeouts', read);
}

/** Where the timeout is written in the construction itself. */
function throwOnTimeout({ file, range }: Use, read: ReadText): readonly Fix[] {
  const match = /\brequestTimeout\s*:\s*[\w.]+/.exec(read({ file, range }));
  if (!match) return [];
  const end = range.start + match.index + match[0].length;
  return [{ title: 'Throw on a request timeout', applicability: 'suggestion', edits: [{ file, range: { start: end, end }, newText: ', throwOnRequestTimeout: true' }] }];
}
