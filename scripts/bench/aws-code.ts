import type { Random } from './random';

/** What each package's files import their settings from. */
export const CONFIG_FILE = `export const settings = {
  stage: process.env.STAGE ?? 'test',
  aws: { region: process.env.ORDERS_REGION ?? 'eu-west-1', maxAttempts: 3 },
  get: (path: string) => path,
};

export const regions = { production: 'eu-central-1', test: 'eu-west-1' } as const;
`;

/** What they get their clients' options from. */
export const CLIENTS_FILE = `import type { S3ClientConfig } from '@aws-sdk/client-s3';
import { regions, settings } from './config';

export function awsOptions(): S3ClientConfig {
  return { region: settings.stage === 'production' ? regions.production : settings.aws.region, maxAttempts: 3 };
}
`;

interface Service {
  readonly package: string;
  readonly name: string;
  readonly command: string;
  readonly input: string;
  readonly v2: string;
}

const SERVICES: readonly [Service, ...Service[]] = [
  { package: 'dynamodb', name: 'DynamoDB', command: 'GetItem', input: `{ TableName: 'orders', Key: { id: { S: id } } }`, v2: 'getItem' },
  { package: 's3', name: 'S3', command: 'GetObject', input: `{ Bucket: 'receipts', Key: id }`, v2: 'getObject' },
  { package: 'sqs', name: 'SQS', command: 'ReceiveMessage', input: `{ QueueUrl: id }`, v2: 'receiveMessage' },
  { package: 'sns', name: 'SNS', command: 'Publish', input: `{ Message: id }`, v2: 'publish' },
  { package: 'lambda', name: 'Lambda', command: 'Invoke', input: `{ FunctionName: id }`, v2: 'invoke' },
];

/** How the region gets to a client, of 1,082 constructions outside of tests, in percent. */
const WAYS = new Map([
  ['nothing', 43.9],
  ['parameter', 21.9],
  ['imported', 9.2],
  ['helper', 7.3],
  ['object', 6.4],
  ['literal', 3.5],
  ['environment', 2.8],
  ['local', 2.6],
  ['field', 1],
  ['fallback', 0.8],
  ['config-get', 0.5],
] as const);

/** What a file does with AWS. Counted: 1,082 constructions in 2,461 files; the rest of the split is assumed. */
const ROLES = new Map([
  ['constructs', 45],
  ['is handed a client', 30],
  ['declares infrastructure', 10],
  ['types only', 15],
] as const);

/** About one in eight constructions is of SDK v2. */
const V2 = 0.12;

/** The part of a file that has to do with AWS. */
export function awsFile(random: Random, number: number): string {
  const service = random.pick(SERVICES);
  switch (random.weighted(ROLES)) {
    case 'constructs':
      return constructing(random, service, number);
    case 'is handed a client':
      return `import { ${service.command}Command, type ${service.name}Client } from '@aws-sdk/client-${service.package}';

export async function fetch${number}(client: ${service.name}Client, id: string) {
  return client.send(new ${service.command}Command(${service.input}));
}`;
    case 'declares infrastructure':
      return `import { Stack, type App } from 'aws-cdk-lib';
import { Queue } from 'aws-cdk-lib/aws-sqs';

export class Stack${number} extends Stack {
  constructor(app: App) {
    super(app, 'stack${number}', { env: { region: process.env.CDK_DEFAULT_REGION } });
    new Queue(this, 'queue', { fifo: true });
  }
}`;
    case 'types only':
      return `import type { ${service.command}CommandOutput } from '@aws-sdk/client-${service.package}';

export type Answer${number} = Pick<${service.command}CommandOutput, '$metadata'>;`;
  }
}

function constructing(random: Random, service: Service, number: number): string {
  const way = random.weighted(WAYS);
  const isV2 = random.chance(V2);
  const sdk = isV2 ? `import AWS from 'aws-sdk';` : `import { ${service.name}Client, ${service.command}Command } from '@aws-sdk/client-${service.package}';`;
  const client = isV2 ? `AWS.${service.name}` : `${service.name}Client`;
  const call = (of: string): string => (isV2 ? `${of}.${service.v2}(${service.input}).promise()` : `${of}.send(new ${service.command}Command(${service.input}))`);
  const withShared = (options: string, imported = '', before = ''): string =>
    `${sdk}${imported}\n\n${before}const client = new ${client}(${options});\n\nexport async function handler(event: { id: string }) {\n  const id = event.id;\n  return ${call('client')};\n}`;
  switch (way) {
    case 'nothing':
      return withShared('{}');
    case 'parameter':
      return `${sdk}
import { settings } from '../config';

export class Store${number} {
  private readonly client;

  constructor(region: string) {
    this.client = new ${client}({ region });
  }

  async load(id: string) {
    return ${call('this.client')};
  }
}

export const handler = async (event: { id: string }) => new Store${number}(settings.aws.region).load(event.id);`;
    case 'imported':
      return withShared('settings.aws', `\nimport { settings } from '../config';`);
    case 'helper':
      return withShared('awsOptions()', `\nimport { awsOptions } from '../clients';`);
    case 'object':
      return withShared('{ ...options, maxAttempts: 2 }', '', `const options = { region: process.env.AWS_REGION };\n`);
    case 'literal':
      return withShared(`{ region: '${random.pick(REGIONS)}' }`);
    case 'environment':
      return withShared('{ region: process.env.AWS_REGION }');
    case 'local':
      return withShared('{ region }', '', `const { ORDERS_REGION: region } = process.env;\n`);
    case 'field':
      return `${sdk}\n\nexport class Client${number} extends ${client} {\n  constructor() {\n    super({ region: process.env.AWS_REGION });\n  }\n}\n\nexport const handler = async (event: { id: string }) => {\n  const id = event.id;\n  return ${call(`new Client${number}()`)};\n};`;
    case 'fallback':
      return withShared(`{ region: process.env.AWS_REGION ?? 'us-east-1' }`);
    case 'config-get':
      return withShared(`{ region: settings.get('aws.region') }`, `\nimport { settings } from '../config';`);
  }
}

const REGIONS = ['us-east-1', 'us-east-1', 'us-east-1', 'eu-west-1', 'us-west-2', 'eu-central-1', 'ap-southeast-2'] as const;

/** Where region literals stand outside of tests, of 1,830, in percent; what is left of a hundred stands in further strings. */
const LITERALS = new Map([
  ['comment', 23],
  ['arn', 14],
  ['table-key', 12],
  ['array', 10],
  ['in-string', 18.7],
  ['construct', 6],
  ['returned', 6],
  ['const-object', 4],
  ['fallback', 3],
  ['host', 2],
  ['option', 1.3],
] as const);

/** A region literal as it stands in a file that may have nothing else to do with AWS. */
export function regionLiteral(random: Random): string {
  const region = random.pick(REGIONS);
  switch (random.weighted(LITERALS)) {
    case 'comment':
      return `// Runs in ${region} as well.`;
    case 'arn':
      return `export const topicArn = 'arn:aws:sns:${region}:123456789012:orders';`;
    case 'table-key':
      return `export const accountsByRegion = { '${region}': '123456789012' };`;
    case 'array':
      return `export const knownRegions = ['${region}'];`;
    case 'in-string':
      return `export const imageName = 'registry/${region}/orders:1';`;
    case 'construct':
      return `export const environmentOfStack = { account: '123456789012', region: '${region}' };`;
    case 'returned':
      return `export function placeOfOrders() {\n  return { region: '${region}' };\n}`;
    case 'const-object':
      return `const place = { region: '${region}' };\nexport { place };`;
    case 'fallback':
      return `export const orderRegion = process.env.ORDERS_REGION || '${region}';`;
    case 'host':
      return `export const bucketHost = 'https://receipts.s3.${region}.amazonaws.com';`;
    case 'option':
      return `export const clientOptions = { region: '${region}', maxAttempts: 3 };`;
  }
}

/** A test, with so many lines that name us-east-1. */
export function testLines(random: Random, literals: number, isAws: boolean): string {
  const service = random.pick(SERVICES);
  const sdk = isAws ? `import { ${service.name}Client } from '@aws-sdk/client-${service.package}';\n` : '';
  const client = isAws ? `  const client = new ${service.name}Client({ region: 'us-east-1' });\n  void client;\n` : '';
  const lines = Array.from({ length: literals }, (_, i) => `  it('case ${i}', () => expect('arn:aws:sqs:us-east-1:123456789012:q${i}').toContain('q${i}'));`);
  return `import { describe, expect, it } from 'vitest';\n${sdk}\ndescribe('orders', () => {\n${client}${lines.join('\n')}${lines.length > 0 ? '\n' : ''}  it('adds', () => expect(1 + 1).toBe(2));\n});`;
}
