import { testPrograms } from '../../support/annotated-program';

const IMPORT = `import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
const list = new ListTablesCommand({});`;

describe('link: what conditions find out', () => {
  testPrograms({
    'a list that an input has to be in, in an expression': `
${IMPORT}
const LIST = ['eu-west-1', 'us-east-1'];
export const a = (e) => new DynamoDBClient({ region: LIST.includes(e.region) ? e.region : 'us-east-1' }).send(list); // → ListTables pinned eu-west-1|us-east-1`,
    'early returns, find, indexOf': `
${IMPORT}
const LIST = ['eu-west-1', 'us-east-1'];
export const a = (e) => { const { region } = e; if (!LIST.includes(region)) throw new Error('expected'); return new DynamoDBClient({ region }).send(list); }; // → ListTables pinned eu-west-1|us-east-1
export const b = (e) => { if (LIST.includes(e.region)) return new DynamoDBClient({ region: e.region }).send(list); }; // → ListTables pinned eu-west-1|us-east-1
export const c = (e) => { const r = LIST.find((x) => x === e.region) ?? 'us-west-2'; return new DynamoDBClient({ region: r }).send(list); }; // → ListTables pinned eu-west-1|us-east-1|us-west-2
export const d = (e) => { const r = LIST.indexOf(e.region) >= 0 ? e.region : 'us-west-2'; return new DynamoDBClient({ region: r }).send(list); }; // → ListTables pinned eu-west-1|us-east-1|us-west-2`,
    'comparisons and switch': `
${IMPORT}
export const a = (e) => new DynamoDBClient({ region: e.region === 'eu-west-1' ? e.region : 'us-east-1' }).send(list); // → ListTables pinned eu-west-1|us-east-1
export const b = (e) => { const r = e.region; return new DynamoDBClient({ region: r === 'eu-west-1' || r === 'us-east-1' ? r : 'us-west-2' }).send(list); }; // → ListTables pinned eu-west-1|us-east-1|us-west-2
export const c = ({ region }) => { if (region !== 'eu-west-1') return; return new DynamoDBClient({ region }).send(list); }; // → ListTables pinned eu-west-1
export const d = ({ region }) => { if (region !== 'eu-west-1' && region !== 'us-east-1') throw new Error('expected'); return new DynamoDBClient({ region }).send(list); }; // → ListTables pinned eu-west-1|us-east-1
export const f = ({ region }) => { switch (region) { case 'eu-west-1': case 'us-east-1': return new DynamoDBClient({ region }).send(list); default: return; } }; // → ListTables pinned eu-west-1|us-east-1`,
    'sets, maps and tables that an input has to be a key of': `
${IMPORT}
const ALLOWED = new Set(['eu-west-1', 'us-east-1']);
const MAP = new Map([['eu-west-1', 1], ['us-east-1', 2]]);
const TABLE = { 'eu-west-1': 'a', 'us-east-1': 'b' };
export const a = ({ region }) => new DynamoDBClient({ region: ALLOWED.has(region) ? region : 'us-west-2' }).send(list); // → ListTables pinned eu-west-1|us-east-1|us-west-2
export const b = ({ region }) => new DynamoDBClient({ region: MAP.has(region) ? region : 'us-west-2' }).send(list); // → ListTables pinned eu-west-1|us-east-1|us-west-2
export const c = ({ region }) => new DynamoDBClient({ region: region in TABLE ? region : 'us-west-2' }).send(list); // → ListTables pinned eu-west-1|us-east-1|us-west-2
export const d = ({ region }) => new DynamoDBClient({ region: Object.hasOwn(TABLE, region) ? region : 'us-west-2' }).send(list); // → ListTables pinned eu-west-1|us-east-1|us-west-2
export const f = ({ region }) => new DynamoDBClient({ region: Object.keys(TABLE).includes(region) ? region : 'us-west-2' }).send(list); // → ListTables pinned eu-west-1|us-east-1|us-west-2
export const g = (e) => { const region = e.region; if (!ALLOWED.has(region)) return null; return new DynamoDBClient({ region }).send(list); }; // → ListTables pinned eu-west-1|us-east-1`,
    'look-ups behind a test': `
${IMPORT}
const TABLE = { eu: 'eu-west-1', us: 'us-east-1' };
export const a = (e) => new DynamoDBClient({ region: e.tier in TABLE ? TABLE[e.tier] : 'us-west-2' }).send(list); // → ListTables pinned eu-west-1|us-east-1|us-west-2
export const b = (e) => new DynamoDBClient({ region: TABLE[e.tier] ?? 'us-west-2' }).send(list); // → ListTables pinned eu-west-1|us-east-1|us-west-2
export const c = (e) => { const r = TABLE[e.tier]; if (!r) throw new Error('expected'); return new DynamoDBClient({ region: r }).send(list); }; // → ListTables pinned eu-west-1|us-east-1
export const d = (e) => { if (!(e.tier in TABLE)) return; return new DynamoDBClient({ region: TABLE[e.tier] }).send(list); }; // → ListTables pinned eu-west-1|us-east-1`,
    'type guards and assertions': `
${IMPORT}
const REGIONS = ['eu-west-1', 'us-east-1'] as const;
type Region = typeof REGIONS[number];
const isRegion = (x: string): x is Region => (REGIONS as readonly string[]).includes(x);
function isEu(x: string) { return x === 'eu-west-1'; }
function assertRegion(x: string): asserts x is Region { if (!isRegion(x)) throw new Error('expected'); }
function parseRegion(x: string): Region { if (isRegion(x)) return x; throw new Error('expected'); }
function toRegion(x: string): Region { return isRegion(x) ? x : 'us-east-1'; }
export const a = ({ region }) => new DynamoDBClient({ region: isRegion(region) ? region : 'us-west-2' }).send(list); // → ListTables pinned eu-west-1|us-east-1|us-west-2
export const b = ({ region }) => { if (!isRegion(region)) return; return new DynamoDBClient({ region }).send(list); }; // → ListTables pinned eu-west-1|us-east-1
export const c = (e) => { assertRegion(e.region); return new DynamoDBClient({ region: e.region }).send(list); }; // → ListTables pinned eu-west-1|us-east-1
export const d = (e) => new DynamoDBClient({ region: parseRegion(e.region) }).send(list); // → ListTables pinned eu-west-1|us-east-1
export const f = (e) => new DynamoDBClient({ region: toRegion(e.region) }).send(list); // → ListTables pinned eu-west-1|us-east-1
export const g = ({ region }) => new DynamoDBClient({ region: isEu(region) ? region : 'us-west-2' }).send(list); // → ListTables pinned eu-west-1|us-west-2`,
    'variables of the environment': `
${IMPORT}
const LIST = ['eu-west-1', 'us-east-1'];
const t = process.env.TARGET;
export const a = () => new DynamoDBClient({ region: t && LIST.includes(t) ? t : 'us-west-2' }).send(list); // → ListTables defaulted us-west-2 by TARGET
export const b = () => new DynamoDBClient({ region: LIST.find((x) => x === t) ?? 'us-west-2' }).send(list); // → ListTables defaulted us-west-2 by TARGET
export const c = () => { if (!t) return; if (!LIST.includes(t)) return; return new DynamoDBClient({ region: t }).send(list); }; // → ListTables ambient by TARGET
export const d = () => { switch (t) { case 'eu-west-1': return new DynamoDBClient({ region: t }).send(list); } }; // → ListTables pinned eu-west-1`,
  });
});
