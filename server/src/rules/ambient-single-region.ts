import type { Location } from '../extract/location';
import type { DependencyMap, Use } from '../link/map';
import { defineRule } from './rule';
import { shippedClients } from './shared/clients';
import { type Deployment, onlyDeployment } from './shared/deployment';
import { effectOn, isInProgram, runsInProduction } from './shared/reach';
import { isRegionalUse } from './shared/subjects';
import { clientsAre } from './shared/wording';

const maxRelated = 10;

export default defineRule({
  meta: {
    id: 'ambient-single-region',
    severity: 'info',
    severityReason: 'One region may be all that a program needs; it is a warning where the outage of 2025-10-20 reached a service in that region and a file declares that the code runs there: not where only a pipeline says so or the environment of whoever deploys may say otherwise, and not for scripts that people run and clients that nothing calls.',
    fixable: false,
    yieldsTo: ['unknown-region'],
    defaultOptions: {},
    messages: {
      lost: '{clientsAre} in {region} only: the environment decides, and this code is deployed to no other region ({note}). On 2025-10-20 {effect}.',
      single: '{clientsAre} in {region} only: the environment decides, and this code is deployed to no other region ({note}).',
    },
    docs: {
      summary: 'The environment decides the region, and the workspace deploys to one only.',
      why: `Code without a region is right: the deployment decides. It is multi-region only if something deploys it to a second one. Where every file of the workspace that
says a region says the same, all clients stop together when a service stops there, as those in us-east-1 did on 20 October 2025; a standby that is not deployed cannot be failed over to.

The diagnostic stands where the region is decided, with the clients that depend on it.`,
      examples: [
        {
          bad: `// file: src/orders.ts
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';

const client = new DynamoDBClient({});

export const order = (id: string) => client.send(new GetItemCommand({ TableName: 'orders', Key: { id: { S: id } } }));

// file: regionlint.config.json
{
  "deployments": [{ "files": ["src/**"], "regions": ["us-east-1"] }]
}`,
          good: `// file: src/orders.ts
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';

const client = new DynamoDBClient({});

export const order = (id: string) => client.send(new GetItemCommand({ TableName: 'orders', Key: { id: { S: id } } }));

// file: regionlint.config.json
{
  "deployments": [{ "files": ["src/**"], "regions": ["us-east-1", "us-west-2"] }]
}`,
        },
      ],
      whenNotToUse: 'The program may stop with its region: suppress the place with that reason, or turn the rule off.',
      references: [
        'https://aws.amazon.com/message/101925/',
        'https://docs.aws.amazon.com/prescriptive-guidance/latest/dynamodb-global-tables/overview.html',
      ],
    },
  },

  check({ map, aws, policy, text, isReported, report }) {
    const byPlace = new Map<string, [Placed, ...Placed[]]>();
    for (const use of shippedClients(map)) {
      const deployment = isDecidedByEnvironment(use) && isRegionalUse(use, aws) && !isReported(use) ? onlyDeployment(use, map) : undefined;
      if (!deployment || isHiddenCall(use) || policy.mayBePinned(use.service, deployment.deployed.region)) continue;
      const { file, range, region } = deployment.deployed;
      const key = `${file}:${range.start}:${region}`;
      const known = byPlace.get(key);
      if (known) known.push({ use, deployment });
      else byPlace.set(key, [{ use, deployment }]);
    }
    for (const placed of byPlace.values()) {
      const effectAt = ({ use }: Placed): string | undefined => effectOn(use, [placed[0].deployment.deployed.region], map);
      const isCertain = (one: Placed): boolean => isDeclaredFor(one, map);
      const isGrave = (one: Placed): boolean => isCertain(one) && effectAt(one) !== undefined && runsInProduction([one.use], map);
      // DynamoDB, with which the outage began, sooner than what failed after it.
      const gravity = (one: Placed): number => (isGrave(one) ? 3 : effectAt(one) !== undefined ? 2 : isCertain(one) ? 1 : 0) + (one.use.service === 'dynamodb' ? 0.5 : 0);
      const sorted = placed.toSorted((one, other) => gravity(other) - gravity(one));
      const foremost = sorted[0] ?? placed[0];
      const { region, note, file, range } = foremost.deployment.deployed;
      const isReadable = range.end > range.start && text({ file, range }) !== '';
      const uses = sorted.map(({ use }) => use);
      const place = {
        at: isReadable ? lineOfRegion({ file, range }, text({ file, range })) : foremost.use,
        uses,
        related: uses.slice(0, maxRelated).map((use) => ({ file: use.file, range: use.range, message: `${aws.displayName(use.service)} client` })),
      };
      const data = { clientsAre: clientsAre(uses, aws), region, note };
      const effect = isReadable ? effectAt(foremost) : undefined;
      if (effect) report({ messageId: 'lost', data: { ...data, effect }, severity: isGrave(foremost) ? 'warning' : 'info', ...place });
      else report({ messageId: 'single', data, ...place });
    }
  },
});

/** A client, and what says where it is. */
interface Placed {
  readonly use: Use;
  readonly deployment: Deployment;
}

/**
 * Does something declare that this code is deployed there? A pipeline deploys who knows what. What holds for a whole workspace, because no other region is
 * declared in it, holds for programs that something starts, and not where anything else that runs code goes elsewhere or who knows where.
 */
function isDeclaredFor({ use, deployment: { by, deployed } }: Placed, map: DependencyMap): boolean {
  if (by !== 'declaration' && by !== 'default') return false;
  const { functions, deployments } = map.infrastructure;
  const running = [...functions, ...deployments.filter(({ covers }) => covers.length > 0)];
  return !deployed.isAssumed || (isInProgram([use], map) && running.every(({ deployedTo = [] }) => deployedTo.length > 0 && deployedTo.every((one) => one.region === deployed.region && !one.isAssumed)));
}

/** Of a provider that stands in a longer text, as in a heredoc, the region alone. */
function lineOfRegion({ file, range }: Location, text: string): Location {
  const match = /\bregion\s*=\s*(?="[^"\n]*")/.exec(text);
  if (!match || !text.includes('\n')) return { file, range };
  const start = match.index + match[0].length;
  return { file, range: { start: range.start + start, end: range.start + text.indexOf('"', start + 1) + 1 } };
}

/** A literal that stands in for a silent environment decides nothing where the environment speaks. */
function isDecidedByEnvironment({ region: { binding } }: Use): boolean {
  return binding === 'ambient' || binding === 'defaulted';
}

/** A call that credentials make for a client: the client says it all. */
function isHiddenCall({ traits }: Use): boolean {
  return traits.includes('hiddenSts');
}
