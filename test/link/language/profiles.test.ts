import { testPrograms } from '../../support/annotated-program';

const IMPORT = `import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
const list = new ListTablesCommand({});`;

describe('link: profiles, scopes and registries', () => {
  testPrograms({
    'profiles that extend others, merged in the order of their lineage': `
${IMPORT}
const profiles: Record<string, { extends?: string; data?: { region: string } }> = {
  base: { data: { region: 'us-west-1' } },
  development: { extends: 'base', data: { region: 'us-west-2' } },
  production: { extends: 'base' },
};
const lineage = (name: string): any[] => { const { [name]: profile } = profiles; return profile.extends ? [...lineage(profile.extends), profile] : [profile]; };
const merged: { data?: { region: string } } = {};
for (const { extends: _parent, ...sections } of lineage(process.env.STAGE ?? 'production')) Object.assign(merged, sections);
export const handler = () => new DynamoDBClient({ region: merged.data!.region }).send(list); // → ListTables defaulted us-west-1 by STAGE`,
    'what a rest pattern takes of one of several objects': `
${IMPORT}
const { name: _name, ...options } = process.env.AWAY ? { name: 'away', region: 'eu-west-1' } : { name: 'home', region: 'us-east-1' };
export const handler = () => new DynamoDBClient(options).send(list); // → ListTables defaulted us-east-1 by AWAY`,
    'handlers that one function makes, of which another calls one': `
${IMPORT}
const make = (region: string) => ({ tables: (_prefix: string) => new DynamoDBClient({ region }).send(list) }); // → ListTables pinned eu-west-1|us-east-1
const [home, away] = [make('us-east-1'), make('eu-west-1')];
const inScope = (run: (prefix: string) => Promise<unknown>) => async (event: { prefix: string }) => run(event.prefix);
export const first = inScope((prefix) => home.tables(prefix));
export const second = inScope((prefix) => away.tables(prefix));
export const nightly = () => second({ prefix: 'a' });`,
    'a method without parameters that only one of two instances is asked for': `
${IMPORT}
class Tables {
  constructor(private readonly db: DynamoDBClient) {}
  all() { return this.db.send(list); } // → ListTables pinned us-east-1
  name() { return 'tables'; }
}
const [home, away] = ['us-east-1', 'eu-west-1'].map((region) => new Tables(new DynamoDBClient({ region })));
export const handler = async () => ({ tables: await home!.all(), spare: away!.name() });`,
  });
});
