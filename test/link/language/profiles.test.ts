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
    'a cache with the name of a class of the SDK in its keys': `
${IMPORT}
import { SNSClient, ListTopicsCommand } from '@aws-sdk/client-sns';
const made = new Map<string, any>();
const clientFor = (Client: new (options: { region: string }) => any, region: string) => {
  const key = \`\${Client.name}@main\`;
  if (!made.has(key)) made.set(key, new Client({ region }));
  return made.get(key);
};
export const topics = () => clientFor(SNSClient, 'eu-west-1').send(new ListTopicsCommand({})); // → ListTopics pinned eu-west-1
export const tables = () => clientFor(DynamoDBClient, 'us-west-2').send(list); // → ListTables pinned us-west-2`,
    'each client of a list of regions that a variable replaces': `
${IMPORT}
const clients = (process.env.REGIONS || 'us-east-1,us-west-2').split(',').map((region) => new DynamoDBClient({ region }));
export const handler = async () => { for (const client of clients) await client.send(list); }; // → ListTables defaulted us-east-1 by REGIONS / ListTables defaulted us-west-2 by REGIONS`,
    'what stands where the options of a service are looked for, and is a text': `
import AWS from 'aws-sdk';
AWS.config.update({ s3: process.env.S3_API_VERSION || '2006-03-01', region: process.env.AWS_REGION || 'us-west-2' } as any);
const s3 = new AWS.S3();
export const handler = () => s3.listBuckets().promise(); // → ListBuckets defaulted us-west-2 by AWS_REGION`,
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
