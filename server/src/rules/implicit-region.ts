import type { Location } from '../extract/location';
import { type Fix, defineRule, type RuleContext } from './rule';
import { count } from './shared/wording';

export default defineRule({
  meta: {
    id: 'implicit-region',
    severity: 'info',
    severityReason: 'The region may well be the right one: it is only that nobody can read it.',
    fixable: true,
    defaultOptions: {},
    messages: {
      byDefault: 'Nothing here says where this is deployed: {note}. {dependents}.',
    },
    docs: {
      summary: 'A deployment names no region, and the default of its tool decides.',
      why: `Where a file names no region some tools take us-east-1 without a word: the Serverless Framework does not even ask AWS_REGION. So programs get to the region that failed on 20 October 2025
without anybody having chosen it. The fix writes down what holds already: nothing is deployed elsewhere by it.`,
      examples: [
        {
          bad: `// file: serverless.yml
service: shop
provider:
  name: aws
functions:
  order:
    handler: src/order.handler
// file: src/order.ts
export const handler = () => 1;`,
          good: `// file: serverless.yml
service: shop
provider:
  region: us-east-1
  name: aws
functions:
  order:
    handler: src/order.handler
// file: src/order.ts
export const handler = () => 1;`,
        },
      ],
      references: ['https://www.serverless.com/framework/docs/providers/aws/guide/serverless.yml'],
    },
  },

  check({ map, text, report }) {
    for (const { id, tool, regions, file, deployedTo = [] } of map.infrastructure.deployments) {
      const source = regions.length === 1 ? regions[0] : undefined;
      // A command line may name the region after all.
      if (source?.kind !== 'tool-default' || deployedTo.length !== 1 || deployedTo[0]?.file !== file || tool === 'vercel') continue;
      const { at, region, note } = source;
      const clients = map.uses.filter((use) => !use.isTest && use.kind === 'client' && use.region.deployed.some((one) => one.file === at.file && one.range.start === at.range.start));
      const runsOurCode = clients.length > 0 || map.infrastructure.functions.some((one) => one.deployment === id && one.implementedBy !== undefined);
      if (!runsOurCode) continue;
      const dependents = clients.length === 0 ? 'No client is known to depend on it' : `${count(clients.length, 'client')} without a region in code ${clients.length === 1 ? 'is' : 'are'} there because of it`;
      report({
        messageId: 'byDefault',
        at,
        data: { note, dependents },
        related: clients.slice(0, 10).map((use) => ({ file: use.file, range: use.range, message: `${use.service} client` })),
        fixes: tool === 'serverless' ? writeRegion(at, region, text) : [],
      });
    }
  },
});

/** `region: us-east-1` as the first key under `provider:` in a YAML file. */
function writeRegion(key: Location, region: string, read: RuleContext['text']): readonly Fix[] {
  if (!/\.ya?ml$/.test(key.file)) return [];
  const { end } = key.range;
  const after = read({ file: key.file, range: { start: end, end: end + 400 } });
  const gap = /^:[ \t]*(?:#[^\n]*)?\r?\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*/.exec(after)?.[0];
  const indent = gap === undefined ? undefined : /^[ \t]+(?=[^\s#])/.exec(after.slice(gap.length))?.[0];
  if (gap === undefined || indent === undefined) return [];
  const offset = end + gap.length;
  return [{ title: `Write region: ${region} down`, applicability: 'safe', edits: [{ file: key.file, range: { start: offset, end: offset }, newText: `${indent}region: ${region}${/\r\n/.test(gap) ? '\r\n' : '\n'}` }] }];
}
