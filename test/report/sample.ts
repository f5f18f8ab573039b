import { NO_INFRASTRUCTURE } from '../../server/src/link/infrastructure/declarations';
import type { Location } from '../../server/src/extract/location';
import type { DependencyMap, RegionBinding, TraceKind, TraceStep, Use } from '../../server/src/link/map';
import type { AnyRuleMeta, LintReport, ReportedWorkspace } from '../../server/src/report/results';
import type { Diagnostic } from '../../server/src/rules/rule';

/** A small service: one client pinned by a constant of another file, one that takes its region from the environment. */
const FILES: Readonly<Record<string, string>> = {
  'src/config.ts': `// Where we run.
export const region = 'us-east-1';
`,
  'src/orders.ts': `import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { region } from './config';

const orders = new DynamoDBClient({ region });
export const handler = () => orders.send(new GetItemCommand({ TableName: 'orders', Key: {} }));
`,
  'src/mail.ts': `import { SESClient } from '@aws-sdk/client-ses';
\texport const mail = new SESClient({});
`,
};

/** The first place of `needle` in a file of the sample. */
export function at(file: string, needle: string): Location {
  const start = (FILES[file] ?? '').indexOf(needle);
  if (start < 0) throw new Error(`${file} does not contain ${needle}`);
  return { file, range: { start, end: start + needle.length } };
}

function step(file: string, needle: string, kind: TraceKind, note: string): TraceStep {
  return { ...at(file, needle), kind, note };
}

const pinned: RegionBinding = {
  binding: 'pinned',
  values: ['us-east-1'],
  environment: [],
  possible: [],
  trace: [
    step('src/orders.ts', 'new DynamoDBClient({ region })', 'client', 'the client is made here'),
    step('src/orders.ts', 'region }', 'option', 'its region is `region`'),
    step('src/config.ts', "region = 'us-east-1'", 'value', '`region` is a constant'),
    step('src/config.ts', "'us-east-1'", 'literal', "the literal 'us-east-1'"),
  ],
  deployed: [],
};

const ambient: RegionBinding = {
  binding: 'ambient',
  values: [],
  environment: ['AWS_REGION'],
  possible: [],
  trace: [step('src/mail.ts', 'new SESClient({})', 'default-chain', 'no region in code: the default chain of the SDK')],
  deployed: [{ ...at('src/config.ts', 'Where we run'), region: 'eu-west-1', note: 'says a comment' }],
};

const common = { traits: [], isTest: false, via: 'sdk-v3', clients: [], hosts: [], hostedIn: [] } as const;

export const uses: readonly Use[] = [
  { ...common, ...at('src/mail.ts', 'new SESClient({})'), id: 'u1', kind: 'client', service: 'ses', region: ambient },
  {
    ...common, ...at('src/orders.ts', 'new DynamoDBClient({ region })'), id: 'u2', kind: 'client', service: 'dynamodb', region: pinned,
    hosts: ['dynamodb.us-east-1.amazonaws.com'], hostedIn: ['us-east-1'],
  },
  {
    ...common, ...at('src/orders.ts', 'send'), id: 'u3', kind: 'operation', service: 'dynamodb', operation: 'GetItem', clients: ['u2'], region: pinned,
    hosts: ['dynamodb.us-east-1.amazonaws.com'], hostedIn: ['us-east-1'],
  },
  { ...common, ...at('src/mail.ts', 'mail'), id: 'u4', kind: 'client', service: 'ses', region: ambient, isTest: true },
];

export const map: DependencyMap = {
  uses,
  entrypoints: [{ ...at('src/orders.ts', 'handler'), name: 'handler', kind: 'lambda', reaches: ['u2', 'u3', 'u4'] }],
  infrastructure: NO_INFRASTRUCTURE,
  problems: [],
};

export const diagnostics: readonly Diagnostic[] = [
  {
    ...at('src/mail.ts', 'new SESClient({})'), rule: 'region-unsaid', messageId: 'unsaid', message: 'Nothing says where mail is sent from.',
    severity: 'info', related: [], fixes: [], use: 'u1',
  },
  {
    ...at('src/orders.ts', 'new DynamoDBClient({ region })'), rule: 'pinned-region', messageId: 'pinned', message: 'DynamoDB is pinned to us-east-1.',
    severity: 'warning', related: [{ ...at('src/orders.ts', 'send'), message: 'GetItem is called here' }], use: 'u2',
    fixes: [{
      title: 'Take the region from AWS_REGION', applicability: 'suggestion',
      edits: [{ ...at('src/config.ts', "'us-east-1'"), newText: 'process.env.AWS_REGION' }],
    }],
  },
];

const rule: AnyRuleMeta = {
  id: 'pinned-region', severity: 'warning', severityReason: 'It stops with its region.', fixable: true, defaultOptions: {},
  messages: { pinned: '{service} is pinned to {region}.' },
  docs: { summary: 'A region is a literal.', why: 'When it fails, so does this.', examples: [{ bad: 'bad()', good: 'good()' }], references: ['https://example.com/'] },
};

export const workspace: ReportedWorkspace = {
  root: '/home/ada/shop',
  prefix: '',
  map,
  diagnostics,
  problems: [{ file: 'src/huge.js', message: 'is larger than 5 MB' }],
  countedUses: uses,
  text: (file) => FILES[file],
};

export const report: LintReport = { workspaces: [workspace], base: '/home/ada/shop', level: 'warning', rules: [rule], version: '1.2.3' };
