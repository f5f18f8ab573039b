import { testPrograms } from '../support/annotated-program';

const IMPORT = `import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
const list = new ListTablesCommand({});`;

describe('link: values', () => {
  testPrograms({
    'a client whose middleware is looked at before it is used': `
${IMPORT}
function watched<T extends { middlewareStack: unknown }>(client: T): T {
  const stack = client.middlewareStack as { add?: unknown };
  if (typeof stack?.add !== 'function') throw new Error('no middleware');
  return client;
}
const db = watched(new DynamoDBClient({ region: 'us-east-1' }));
export const handler = () => db.send(list); // → ListTables pinned us-east-1`,
    'enums, numbers in them, and what satisfies a type': `
${IMPORT}
enum Region { Home = 'us-east-1', Away = 'eu-west-1' }
const config = { region: Region.Away } satisfies { region: Region };
export const home = () => new DynamoDBClient({ region: Region['Home'] }).send(list); // → ListTables pinned us-east-1
export const away = () => new DynamoDBClient({ ...config }).send(list); // → ListTables pinned eu-west-1`,
    'conditional spreads': `
${IMPORT}
const local = process.env.LOCAL === '1';
export const one = () => new DynamoDBClient({ region: 'us-east-1', ...(local && { endpoint: 'http://localhost:8000' }) }).send(list); // → ListTables pinned us-east-1
export const other = () => new DynamoDBClient({ ...(process.env.R ? { region: process.env.R } : {}) }).send(list); // → ListTables ambient by AWS_REGION, R`,
    'a table by a key that is known, and by one that is not': `
${IMPORT}
const REGIONS = { eu: 'eu-west-1', us: 'us-east-1' } as const;
export const known = () => new DynamoDBClient({ region: REGIONS['eu'] }).send(list); // → ListTables pinned eu-west-1
export const asked = (e: { where: keyof typeof REGIONS }) => new DynamoDBClient({ region: REGIONS[e.where] }).send(list); // → ListTables pinned eu-west-1|us-east-1`,
    'frozen objects, getters, static and private fields': `
${IMPORT}
const frozen = Object.freeze({ aws: Object.freeze({ region: 'us-west-2' }) });
class Settings {
  static readonly home = 'us-east-1';
  #other = 'eu-west-1';
  get other() { return this.#other; }
}
export const a = () => new DynamoDBClient({ region: frozen.aws.region }).send(list); // → ListTables pinned us-west-2
export const b = () => new DynamoDBClient({ region: Settings.home }).send(list); // → ListTables pinned us-east-1
export const c = () => new DynamoDBClient({ region: new Settings().other }).send(list); // → ListTables pinned eu-west-1`,
    'late mutation of a configuration': `
${IMPORT}
const config: { region?: string } = {};
if (process.env.FIXED) config.region = 'us-east-1';
const db = new DynamoDBClient(config);
export const handler = () => db.send(list); // → ListTables ambient by AWS_REGION, FIXED`,
    'every spelling of the environment': `
${IMPORT}
const { ONE, TWO = 'us-east-1', THREE: renamed } = process.env;
const name = 'FOUR';
const env = process.env;
export const one = () => new DynamoDBClient({ region: ONE! }).send(list); // → ListTables ambient by AWS_REGION, ONE
export const two = () => new DynamoDBClient({ region: TWO }).send(list); // → ListTables defaulted us-east-1 by TWO
export const three = () => new DynamoDBClient({ region: renamed || 'us-east-1' }).send(list); // → ListTables defaulted us-east-1 by THREE
export const four = () => new DynamoDBClient({ region: env[name] ?? 'us-east-1' }).send(list); // → ListTables defaulted us-east-1 by FOUR
export const five = () => new DynamoDBClient({ region: process['env']['FIVE'] ?? 'us-east-1' }).send(list); // → ListTables defaulted us-east-1 by FIVE`,
    'helpers that read the environment': `
${IMPORT}
function requireEnv(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(name);
  return value;
}
const env = (name: string) => process.env[name];
export const one = () => new DynamoDBClient({ region: requireEnv('X') }).send(list); // → ListTables ambient by X
export const two = () => new DynamoDBClient({ region: env('Y') || 'us-east-1' }).send(list); // → ListTables defaulted us-east-1 by Y`,
    'a client per region in a cache': `
${IMPORT}
const cache = new Map<string, DynamoDBClient>();
function clientFor(region: string): DynamoDBClient {
  const known = cache.get(region);
  if (known) return known;
  const made = new DynamoDBClient({ region });
  cache.set(region, made);
  return made;
}
export const east = () => clientFor('us-east-1').send(list); // → ListTables pinned us-east-1
export const west = () => clientFor('us-west-2').send(list); // → ListTables pinned us-west-2`,
    'recursion ends: by its argument, or with the word that it is one': `
${IMPORT}
const pick = (n: number): string => (n === 0 ? 'us-east-1' : pick(n - 1));
const same = (region: string, e: { again: boolean }): string => (e.again ? same(region, e) : region);
export const one = () => new DynamoDBClient({ region: pick(3) }).send(list); // → ListTables pinned us-east-1
export const two = (e: { again: boolean }) => new DynamoDBClient({ region: same('us-east-1', e) }).send(list); // → ListTables unresolved (recursion)`,
    'kept on globalThis': `
${IMPORT}
const kept = globalThis as typeof globalThis & { db?: DynamoDBClient };
const db = () => (kept.db ??= new DynamoDBClient({ region: 'us-east-1' }));
export const handler = () => db().send(list); // → ListTables pinned us-east-1`,
    'a global that another place sets': `
${IMPORT}
const settings = globalThis as unknown as { deployedRegion?: string };
export const handler = () => new DynamoDBClient({ region: settings.deployedRegion ?? 'us-east-1' }).send(list); // → ListTables unresolved (external)`,
    'arrays that are changed in place': `
${IMPORT}
const at = (region?: string) => new DynamoDBClient({ region });
const regions = ['us-west-2', 'eu-west-1', 'us-east-1'];
regions.sort();
const [first] = regions;
regions.reverse();
const last = regions[0];
regions.unshift('ap-south-1');
const added = regions[0];
regions.splice(0, 2, 'ca-central-1');
const spliced = regions[0];
const sites = [{ region: 'us-east-2', rank: 2 }, { region: 'us-west-1', rank: 1 }].sort((a, b) => a.rank - b.rank);
export const one = () => at(first).send(list); // → ListTables pinned eu-west-1
export const two = () => at(last).send(list); // → ListTables pinned us-west-2
export const three = () => at(added).send(list); // → ListTables pinned ap-south-1
export const four = () => at(spliced).send(list); // → ListTables pinned ca-central-1
export const five = () => at(sites[0]?.region).send(list); // → ListTables pinned us-west-1`,
    'the entries of one of two objects': `
${IMPORT}
const table = process.env.STAGE === 'prod' ? { home: 'us-east-1' } : { home: 'eu-west-1' };
export const handler = () => Promise.all(Object.entries(table).map(([, region]) => new DynamoDBClient({ region }).send(list))); // → ListTables defaulted eu-west-1 by STAGE`,
    'a text that is filled in before the program runs': `
${IMPORT}
export const handler = () => new DynamoDBClient({ region: '{{TABLE_REGION}}' }).send(list); // → ListTables unresolved (external)`,
    'the region and the configuration of another client': `
${IMPORT}
const first = new DynamoDBClient({ region: 'us-east-1' });
const second = new DynamoDBClient({ region: first.config.region });
export const one = () => second.send(list); // → ListTables pinned us-east-1
export const two = async () => new DynamoDBClient({ region: await first.config.region() }).send(list); // → ListTables pinned us-east-1`,
    'state that another method leaves behind': `
${IMPORT}
export class Pool {
  #turn = 0;
  private readonly clients = ['us-east-1', 'us-west-2', 'eu-west-1'].map((region) => new DynamoDBClient({ region }));
  list() { return this.clients[this.#turn]!.send(list); } // → ListTables pinned eu-west-1|us-east-1|us-west-2
  rotate() { this.#turn = (this.#turn + 1) % this.clients.length; }
}
export class Switch {
  private region = 'us-east-1';
  list() { return new DynamoDBClient({ region: this.region }).send(list); } // → ListTables pinned us-east-1|us-west-2
  failOver() { this.region = 'us-west-2'; }
}`,
    'a getter of the base class, asked for by super': `
${IMPORT}
class Base {
  get region(): string | undefined { return undefined; }
  get options() { return { region: this.region }; }
}
class Shared extends Base {
  override get region() { return 'eu-west-1'; }
  override get options() { return { ...super.options, maxAttempts: 5 }; }
}
export const handler = () => new DynamoDBClient(new Shared().options).send(list); // → ListTables pinned eu-west-1`,
    'what is read of a variable if it is set': `
${IMPORT}
const given = process.env.GIVEN?.trim();
export const one = () => new DynamoDBClient({ region: given ? given : 'us-east-1' }).send(list); // → ListTables defaulted us-east-1 by GIVEN
const zone = new URL(process.env.STORE ?? 'db://a?region=eu-west-1').searchParams.get('region') || 'us-west-2';
export const two = () => new DynamoDBClient({ region: zone }).send(list); // → ListTables defaulted eu-west-1 by STORE`,
    'what an enum schema lets through': `
import { z } from 'zod';
${IMPORT}
const Region = z.enum(['us-east-1', 'eu-west-1']);
export const event = (e: unknown) => new DynamoDBClient({ region: Region.parse(e) }).send(list); // → ListTables pinned eu-west-1|us-east-1
export const optional = (e: unknown) => new DynamoDBClient({ region: Region.optional().parse(e) ?? 'us-west-2' }).send(list); // → ListTables pinned eu-west-1|us-east-1|us-west-2
export const variable = () => new DynamoDBClient({ region: Region.default('eu-west-1').parse(process.env.R) }).send(list); // → ListTables defaulted eu-west-1 by R`,
    'a JSON file that is read while the program runs': `
// file: src/main.ts
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
${IMPORT}
const here = path.dirname(fileURLToPath(import.meta.url));
const beside = JSON.parse(readFileSync(new URL('./regions.json', import.meta.url), 'utf8'));
const above = JSON.parse(readFileSync(path.join(here, '..', 'src', 'regions.json')).toString());
const missing = JSON.parse(readFileSync(path.resolve(here, 'other.json'), 'utf8'));
const commonJs = async () => JSON.parse(await readFile(path.join(__dirname, 'regions.json'), 'utf8'));
export const one = () => new DynamoDBClient({ region: beside.home }).send(list); // → ListTables pinned us-west-2
export const two = () => new DynamoDBClient({ region: above.away }).send(list); // → ListTables pinned eu-west-1
export const three = () => new DynamoDBClient({ region: missing.home }).send(list); // → ListTables unresolved (external)
export const four = async () => new DynamoDBClient({ region: (await commonJs()).home }).send(list); // → ListTables pinned us-west-2

// file: src/regions.json
{ "home": "us-west-2", "away": "eu-west-1" }`,
    'what a module writes into the environment before others read it, in one program and not in all': `
// file: src/client.ts
${IMPORT}
const db = new DynamoDBClient({ region: process.env.STORE_REGION });
export const one = () => db.send(list); // → ListTables defaulted eu-west-1 by STORE_REGION

// file: src/defaults.ts
process.env.STORE_REGION ??= 'eu-west-1';

// file: src/main.ts
import './defaults';
import { one } from './client';
export const handler = () => one();

// file: other/client.ts
${IMPORT}
const db = new DynamoDBClient({ region: process.env.OTHER_REGION });
export const two = () => db.send(list); // → ListTables ambient by AWS_REGION, OTHER_REGION

// file: other/defaults.ts
process.env.OTHER_REGION ??= 'eu-west-1';

// file: other/main.ts
import './defaults';
import { two } from './client';
export const handler = () => two();

// file: other/bare.ts
import { two } from './client';
export const handler = () => two();`,
    'a library that is handed its client by somebody else': `
${IMPORT}
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { Entity, GetItemCommand, Table } from 'dynamodb-toolbox';
const table = new Table({ documentClient: DynamoDBDocumentClient.from(new DynamoDBClient({ region: 'eu-west-1' })), name: 'orders' });
const known = new Entity({ name: 'ORDER', table });
const later = new Table({ name: 'orders' });
export const one = () => known.build(GetItemCommand).key({ id: '1' }).send(); // → GetItem pinned eu-west-1
export const two = (given: Table) => new Entity({ name: 'ORDER', table: given }).build(GetItemCommand).send(); // → GetItem unresolved (parameter)
export const three = () => new Entity({ name: 'ORDER', table: later }).build(GetItemCommand).send(); // → GetItem unresolved (external)
export const four = () => known.get({ id: '1' }); // → GetItem pinned eu-west-1`,
    'what has been found to equal a literal': `
${IMPORT}
function allowed(asked: string): string {
  switch (asked) {
    case 'us-east-1':
    case 'eu-west-1':
      return asked;
    default:
      return 'us-west-2';
  }
}
export const one = (e: { region: string }) => new DynamoDBClient({ region: allowed(e.region) }).send(list); // → ListTables pinned eu-west-1|us-east-1|us-west-2
export const two = (region: string) => {
  if (region === 'eu-west-1') return new DynamoDBClient({ region }).send(list); // → ListTables pinned eu-west-1
  return new DynamoDBClient({ region }).send(list); // → ListTables unresolved (parameter)
};`,
    'what cannot be told is said to be so': `
${IMPORT}
export const event = (e: { region: string }) => new DynamoDBClient({ region: e.region }).send(list); // → ListTables unresolved (parameter)
export const object = () => new DynamoDBClient({ region: { name: 'us-east-1' } as unknown as string }).send(list); // → ListTables unresolved (unsupported)
export const fetched = async () => new DynamoDBClient({ region: await (await fetch('https://example.org')).text() }).send(list); // → ListTables unresolved (external)`,
  });
});
