import type { Location } from '../extract/location';
import type { RegionSource } from '../link/infrastructure/declarations';
import { type Fix, defineRule, type RuleContext } from './rule';
import { count } from './shared/wording';

export default defineRule({
  meta: {
    id: 'implicit-region',
    severity: 'info',
    severityReason: 'The region may well be the right one: it is only that nobody can read it. It is a hint where whoever deploys can say it, too.',
    fixable: 'safe',
    defaultOptions: {},
    messages: {
      byDefault: 'Nothing here says where this is deployed: {note}. {dependents}.',
      lastResort: 'Nothing here says where this is deployed: whoever deploys does, and {note}. {dependents}.',
    },
    docs: {
      summary: 'A deployment names no region, and the default of its tool decides.',
      why: `Where a file names no region some tools take us-east-1 without a word: the Serverless Framework does not even ask AWS_REGION. So programs get to the region that failed on 20 October 2025
without anybody having chosen it. The fix writes down what holds already: nothing is deployed elsewhere by it. The CDK and SST ask the environment of whoever deploys first:
there is no fix, as only that says which region it would be.`,
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
    for (const { id, tool, regions, file, range, deployedTo = [] } of map.infrastructure.deployments) {
      const source = regions.length === 1 ? regions[0] : undefined;
      const implied = source && impliedBy(source);
      // A command line, or what a pipeline sets, may name the region after all.
      if (implied?.kind !== 'tool-default' || deployedTo.length !== 1 || deployedTo[0]?.file !== implied.at.file || !WRITES_REGION.has(tool)) continue;
      const { region, note } = implied;
      // A stack has a region of its own; the others have it where the tool is configured.
      const at = tool === 'cdk' ? { file, range } : implied.at;
      const clients = map.uses.filter((use) => !use.isTest && use.kind === 'client' && use.region.deployed.some((one) => one.file === implied.at.file && one.range.start === implied.at.range.start));
      const runsOurCode = clients.length > 0 || map.infrastructure.functions.some((one) => one.deployment === id && one.implementedBy !== undefined);
      if (!runsOurCode) continue;
      const dependents = clients.length === 0 ? 'No client is known to depend on it' : `${count(clients.length, 'client')} without a region in code ${clients.length === 1 ? 'is' : 'are'} there because of it`;
      const isLastResort = implied !== source;
      report({
        messageId: isLastResort ? 'lastResort' : 'byDefault',
        at,
        data: { note, dependents },
        related: clients.slice(0, 10).map((use) => ({ file: use.file, range: use.range, message: `${use.service} client` })),
        // What asks the environment first may well be deployed elsewhere: only its author knows the region to write.
        fixes: tool === 'serverless' ? writeRegion(at, region, text) : [],
        ...(isLastResort && { severity: 'hint' as const }),
      });
    }
  },
});

/** Tools whose files name the region of what they deploy. */
const WRITES_REGION: ReadonlySet<string> = new Set(['serverless', 'cdk', 'sst']);

/** What the tool takes itself: at once, or where the environment of whoever deploys is silent. */
function impliedBy(source: RegionSource): RegionSource | undefined {
  return source.kind === 'environment' && source.fallback?.at.range.start === source.at.range.start ? source.fallback : source;
}

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
