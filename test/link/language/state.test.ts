import { testPrograms } from '../../support/annotated-program';

const IMPORT = `import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
const list = new ListTablesCommand({});`;

describe('link: what changes while a program runs', () => {
  testPrograms({
    'two names for one object': `
${IMPORT}
const base = { region: 'us-east-1' }; const alias = base; alias.region = 'eu-west-1';
export const a = () => new DynamoDBClient(base).send(list); // → ListTables pinned eu-west-1
const copy = { ...base }; copy.region = 'eu-west-2';
export const b = () => new DynamoDBClient(base).send(list); // → ListTables pinned eu-west-1
function mutate(o: any) { o.region = 'eu-west-3'; } const m = { region: 'x' }; mutate(m);
export const c = () => new DynamoDBClient(m).send(list); // → ListTables pinned eu-west-3
const nested = { aws: base }; nested.aws = { region: 'us-west-1' };
export const d = () => new DynamoDBClient(nested.aws).send(list); // → ListTables pinned us-west-1
const arr = [base]; arr[0] = { region: 'us-west-2' };
export const f = () => new DynamoDBClient(arr[0]).send(list); // → ListTables pinned us-west-2`,
    'before and after an assignment': `
${IMPORT}
let region = 'us-east-1';
const early = new DynamoDBClient({ region });
const lazy = () => new DynamoDBClient({ region });
region = 'eu-west-1';
export const a = () => early.send(list); // → ListTables pinned us-east-1
export const b = () => lazy().send(list); // → ListTables pinned eu-west-1
const opts = { region: 'us-west-1' }; const c1 = new DynamoDBClient(opts); opts.region = 'us-west-2'; const c2 = new DynamoDBClient(opts);
export const c = () => c1.send(list); // → ListTables pinned us-west-1
export const d = () => c2.send(list); // → ListTables pinned us-west-2`,
    'var in a block': `
${IMPORT}
export const a = () => new DynamoDBClient({ region: pick() }).send(list); // → ListTables pinned eu-west-1
function pick() { return REGION; }
var REGION = 'eu-west-1';
export const b = () => { if (true) { var x = 'eu-west-2'; } return new DynamoDBClient({ region: x }).send(list); }; // → ListTables pinned eu-west-2`,
    'closures made in loops': `
${IMPORT}
const fns: (() => any)[] = [];
for (const region of ['eu-west-1', 'us-east-1']) fns.push(() => new DynamoDBClient({ region }).send(list)); // → ListTables pinned eu-west-1|us-east-1
export const a = () => fns[1]();
export const b = () => Promise.all(fns.map((f) => f()));
for (var v of ['eu-west-2', 'eu-west-3']) fns.push(() => new DynamoDBClient({ region: v }).send(list)); // → ListTables pinned eu-west-3
export const c = () => fns[2]();`,
    'tables in tables by the environment': `
${IMPORT}
const TABLE: any = { prod: { eu: 'eu-west-1', us: 'us-east-1' }, dev: { eu: 'eu-west-2', us: 'us-east-2' } };
const { STAGE = 'dev', GEO = 'eu' } = process.env;
export const a = () => new DynamoDBClient({ region: TABLE[STAGE][GEO] }).send(list); // → ListTables defaulted eu-west-2 by GEO, STAGE
export const b = () => new DynamoDBClient({ region: TABLE[STAGE]?.[GEO] ?? 'us-west-1' }).send(list); // → ListTables defaulted eu-west-2 by GEO, STAGE
export const c = () => new DynamoDBClient({ region: { [\`prod-eu\`]: 'eu-west-1', [\`dev-eu\`]: 'eu-west-2' }[\`\${STAGE}-\${GEO}\`] ?? 'us-west-2' }).send(list); // → ListTables defaulted eu-west-2 by GEO, STAGE`,
    'assertions of what is set': `
${IMPORT}
import assert from 'node:assert';
export const a = () => { assert(process.env.REGION, 'missing'); return new DynamoDBClient({ region: process.env.REGION }).send(list); }; // → ListTables ambient by REGION
export const b = () => { assert.ok(process.env.REGION, 'missing'); return new DynamoDBClient({ region: process.env.REGION }).send(list); }; // → ListTables ambient by REGION
function _invariant(c: unknown, msg: string): asserts c { if (!c) throw new Error(msg); }
export const c = () => { const region = process.env.REGION; _invariant(region, 'missing'); return new DynamoDBClient({ region }).send(list); }; // → ListTables ambient by REGION
const _must = <T,>(v: T | undefined, n: string): T => { if (v == null) throw new Error(\`missing \${n}\`); return v; };
export const d = () => new DynamoDBClient({ region: _must(process.env.REGION, 'REGION') }).send(list); // → ListTables ambient by REGION
export const f = () => { const _fail = (): never => { throw new Error('missing'); }; return new DynamoDBClient({ region: process.env.REGION ?? _fail() }).send(list); }; // → ListTables ambient by REGION`,
    'a loop that is longer than what is followed': `
${IMPORT}
const TABLE = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [\`t\${i}\`, \`xx-west-\${i}\`]));
export const a = () => new DynamoDBClient({ region: TABLE.t55 }).send(list); // → ListTables pinned xx-west-55
export const b = () => { let last = ''; for (let i = 0; i < 100; i++) last = \`eu-west-\${i}\`; return new DynamoDBClient({ region: last }).send(list); }; // → ListTables unresolved (bound)`,
    'writes to keys that cannot be told': `
${IMPORT}
export const a = ({ key, value }) => { const o: any = { region: 'eu-west-1' }; o[key] = value; return new DynamoDBClient({ region: o.region }).send(list); }; // → ListTables unresolved (parameter)
export const b = ({ key, value }) => { const o: any = { region: 'eu-west-1', ...{ [key]: value } }; return new DynamoDBClient({ region: o.region }).send(list); }; // → ListTables pinned eu-west-1
export const c = ({ key, value }) => { const m = new Map([['region', 'eu-west-1']]); m.set(key, value); return new DynamoDBClient({ region: m.get('region') }).send(list); }; // → ListTables pinned eu-west-1
export const d = ({ key, value }) => { const o: any = { region: 'eu-west-1' }; for (const k of [key]) o[k] = value; return new DynamoDBClient({ region: o.region }).send(list); }; // → ListTables unresolved (parameter)
export const f = (e) => { const o: any = Object.assign({ region: 'eu-west-1' }, e.overrides); return new DynamoDBClient({ region: o.region }).send(list); }; // → ListTables unresolved (parameter)`,
    'generators of generators, and counting on': `
${IMPORT}
function* take<T>(it: Iterable<T>, n: number) { let i = 0; for (const x of it) { if (i++ >= n) return; yield x; } }
function* map<T, R>(it: Iterable<T>, f: (x: T) => R) { for (const x of it) yield f(x); }
export const a = () => Promise.all([...map(take(['eu-west-1', 'eu-west-2', 'eu-west-3'], 2), (region) => new DynamoDBClient({ region }))].map((c) => c.send(list))); // → ListTables pinned eu-west-1|eu-west-2`,
    'loops whose end the environment decides': `
${IMPORT}
const n = Number(process.env.N ?? '1');
export const a = async () => { for (let i = 1; i <= n; i++) await new DynamoDBClient({ region: \`eu-west-\${i}\` }).send(list); }; // → ListTables pinned eu-west-1 / ListTables unresolved (unsupported)`,
    'queues of tasks': `
${IMPORT}
class Queue { private tasks: (() => Promise<any>)[] = []; add(t: () => Promise<any>) { this.tasks.push(t); return this; } async drain() { const out = []; while (this.tasks.length) out.push(await this.tasks.shift()!()); return out; } }
export const a = () => new Queue().add(() => new DynamoDBClient({ region: 'eu-west-1' }).send(list)).add(() => new DynamoDBClient({ region: 'us-east-1' }).send(list)).drain(); // → ListTables pinned eu-west-1 / ListTables pinned us-east-1`,
    'subscribers of several topics': `
${IMPORT}
class Bus { private subs: Record<string, ((p: any) => any)[]> = {}; on(e: string, f: (p: any) => any) { (this.subs[e] ||= []).push(f); return () => { this.subs[e] = this.subs[e].filter((x) => x !== f); }; } emit(e: string, p: any) { return Promise.all((this.subs[e] ?? []).map((f) => f(p))); } }
const bus = new Bus();
bus.on('a', ({ region }) => new DynamoDBClient({ region }).send(list)); // → ListTables pinned eu-west-1
bus.on('b', ({ region }) => new DynamoDBClient({ region }).send(list)); // → ListTables pinned us-east-1
export const a = () => bus.emit('a', { region: 'eu-west-1' });
export const b = () => bus.emit('b', { region: 'us-east-1' });`,
  });
});
