import { testPrograms } from '../../support/annotated-program';

const IMPORT = `import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
const list = new ListTablesCommand({});`;

describe('link: the environment as an object', () => {
  testPrograms({
    'defaults under the environment': `
${IMPORT}
const defaults = { REGION: 'us-east-1', STAGE: 'dev' };
const cfg = { ...defaults, ...process.env };
export const a = () => new DynamoDBClient({ region: cfg.REGION }).send(list); // → ListTables defaulted us-east-1 by REGION
export const b = () => new DynamoDBClient({ region: Object.assign({}, defaults, process.env).REGION }).send(list); // → ListTables defaulted us-east-1 by REGION
export const c = () => { const { REGION = 'eu-west-1' } = { ...process.env }; return new DynamoDBClient({ region: REGION }).send(list); }; // → ListTables defaulted eu-west-1 by REGION`,
    'the environment under own values': `
${IMPORT}
const cfg = { ...process.env, REGION: 'us-east-1' };
export const a = () => new DynamoDBClient({ region: cfg.REGION }).send(list); // → ListTables pinned us-east-1`,
    'all variables with a prefix': `
${IMPORT}
const cfg = Object.fromEntries(Object.entries(process.env).filter(([k]) => k.startsWith('APP_')).map(([k, v]) => [k.slice(4).toLowerCase(), v]));
export const a = () => new DynamoDBClient({ region: cfg.region ?? 'us-east-1' }).send(list); // → ListTables defaulted us-east-1 by *region
export const b = () => new DynamoDBClient({ region: cfg.region }).send(list); // → ListTables ambient by *region, AWS_REGION
export const c = () => new DynamoDBClient({ region: cfg.stage === 'prod' ? 'eu-west-1' : 'us-east-1' }).send(list); // → ListTables defaulted us-east-1 by *stage`,
    'a loop over names': `
${IMPORT}
const cfg = { region: 'us-east-1' };
for (const key of Object.keys(process.env)) { if (key.startsWith('APP_')) cfg[key.slice(4).toLowerCase()] = process.env[key]; }
export const a = () => new DynamoDBClient({ region: cfg.region }).send(list); // → ListTables defaulted us-east-1 by *region`,
    'names that are reduced': `
${IMPORT}
const cfg = Object.keys(process.env).filter((k) => /^APP_/.test(k)).reduce((acc, k) => ({ ...acc, [k.substring(4).toLowerCase()]: process.env[k] }), { region: 'us-east-1' });
export const a = () => new DynamoDBClient({ region: cfg.region }).send(list); // → ListTables defaulted us-east-1 by *region`,
    'a variable that is deleted': `
${IMPORT}
delete process.env.REGION;
export const a = () => new DynamoDBClient({ region: process.env.REGION ?? 'us-east-1' }).send(list); // → ListTables pinned us-east-1`,
    'a variable of the SDK that the program sets': `
${IMPORT}
process.env.AWS_REGION = process.env.AWS_REGION || 'us-east-1';
export const a = () => new DynamoDBClient({}).send(list); // → ListTables defaulted us-east-1 by AWS_REGION`,
    'tests of names': `
${IMPORT}
export const a = () => new DynamoDBClient({ region: 'REGION' in process.env ? process.env.REGION : 'us-east-1' }).send(list); // → ListTables defaulted us-east-1 by REGION
export const b = () => new DynamoDBClient({ region: Object.hasOwn(process.env, 'REGION') ? process.env.REGION : 'us-east-1' }).send(list); // → ListTables defaulted us-east-1 by REGION`,
    'clients of which the environment lets one be made': `
${IMPORT}
let client;
if (process.env.R) client = new DynamoDBClient({ region: process.env.R }); else client = new DynamoDBClient({ region: 'us-east-1' });
export const a = () => client.send(list); // → ListTables defaulted us-east-1 by R
export const b = () => { if (process.env.R) return new DynamoDBClient({ region: process.env.R }); return new DynamoDBClient({ region: 'us-east-1' }); };
export const c = () => b().send(list); // → ListTables defaulted us-east-1 by R`,
    'lists of which the environment lets one be made': `
${IMPORT}
const regions = process.env.R ? process.env.R.split(',') : ['us-east-1'];
export const a = () => Promise.all(regions.map((region) => new DynamoDBClient({ region }).send(list))); // → ListTables defaulted us-east-1 by R`,
  });
});
