import { testPrograms } from '../../support/annotated-program';

const IMPORT = `import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
const list = new ListTablesCommand({});`;

describe('link: idioms of services', () => {
  testPrograms({
    'a registry of factories': `
${IMPORT}
type Factory<T> = () => T;
class Registry { private factories = new Map<string, Factory<unknown>>(); private cache = new Map<string, unknown>();
  register<T>(name: string, f: Factory<T>) { this.factories.set(name, f); return this; }
  get<T>(name: string): T { if (!this.cache.has(name)) { const f = this.factories.get(name); if (!f) throw new Error('missing'); this.cache.set(name, f()); } return this.cache.get(name) as T; } }
const registry = new Registry().register('orders', () => new DynamoDBClient({ region: 'us-east-1' })).register('audit', () => new DynamoDBClient({ region: 'eu-west-1' }));
export const a = () => registry.get<DynamoDBClient>('orders').send(list); // → ListTables pinned us-east-1
export const b = () => registry.get<DynamoDBClient>('audit').send(list); // → ListTables pinned eu-west-1`,
    'look-ups of a tenant': `
${IMPORT}
const TENANTS = [{ id: 'acme', home: 'eu-west-1' }, { id: 'globex', home: 'us-east-1' }] as const;
const byId = new Map(TENANTS.map((t) => [t.id as string, t]));
export const a = ({ tenant }) => { const t = TENANTS.find(({ id }) => id === tenant); if (!t) throw new Error('missing'); return new DynamoDBClient({ region: t.home }).send(list); }; // → ListTables pinned eu-west-1|us-east-1
export const b = ({ tenant }) => { const t = byId.get(tenant); if (!t) return; return new DynamoDBClient({ region: t.home }).send(list); }; // → ListTables pinned eu-west-1|us-east-1
export const c = ({ tenant }) => new DynamoDBClient({ region: byId.get(tenant)?.home ?? 'us-west-2' }).send(list); // → ListTables pinned eu-west-1|us-east-1|us-west-2
export const d = ({ tenant }) => new DynamoDBClient({ region: TENANTS.filter((t) => t.id === tenant).map((t) => t.home)[0] ?? 'us-west-2' }).send(list); // → ListTables pinned eu-west-1|us-east-1|us-west-2
export const f = ({ tenant }) => { for (const t of TENANTS) if (t.id === tenant) return new DynamoDBClient({ region: t.home }).send(list); }; // → ListTables pinned eu-west-1|us-east-1
export const g = ({ tenant }) => { const i = TENANTS.findIndex((t) => t.id === tenant); return new DynamoDBClient({ region: i < 0 ? 'us-west-2' : TENANTS[i].home }).send(list); }; // → ListTables pinned eu-west-1|us-east-1|us-west-2
export const h = ({ tenant }) => { const found = TENANTS.reduce((acc, t) => (t.id === tenant ? t.home : acc), 'us-west-2' as string); return new DynamoDBClient({ region: found }).send(list); }; // → ListTables pinned eu-west-1|us-east-1|us-west-2`,
    'prefixes of ids': `
${IMPORT}
const HOMES = { eu: 'eu-west-1', us: 'us-east-1' };
const regionOf = (id: string) => { const [prefix] = id.split('-'); if (prefix in HOMES) return HOMES[prefix as keyof typeof HOMES]; return 'us-west-2'; };
export const a = ({ id }) => new DynamoDBClient({ region: regionOf(id) }).send(list); // → ListTables pinned eu-west-1|us-east-1|us-west-2
export const b = ({ id }) => new DynamoDBClient({ region: id.startsWith('eu-') ? 'eu-west-1' : 'us-east-1' }).send(list); // → ListTables pinned eu-west-1|us-east-1
export const c = ({ id }) => { const m = /^(eu|us)-/.exec(id); return new DynamoDBClient({ region: m ? HOMES[m[1] as 'eu'] : 'us-west-2' }).send(list); }; // → ListTables pinned eu-west-1|us-east-1|us-west-2
export const d = ({ id }) => new DynamoDBClient({ region: Object.entries(HOMES).find(([k]) => id.startsWith(k))?.[1] ?? 'us-west-2' }).send(list); // → ListTables pinned eu-west-1|us-east-1|us-west-2`,
    'flags in a list of the environment': `
${IMPORT}
const flags = new Set((process.env.FLAGS ?? '').split(','));
export const a = () => new DynamoDBClient({ region: flags.has('eu') ? 'eu-west-1' : 'us-east-1' }).send(list); // → ListTables defaulted us-east-1 by FLAGS
const isOn = (name: string) => ['true', '1', 'on'].includes((process.env[name] ?? '').toLowerCase());
export const b = () => new DynamoDBClient({ region: isOn('USE_REPLICA') ? 'eu-west-1' : 'us-east-1' }).send(list); // → ListTables defaulted us-east-1 by USE_REPLICA
const features = { replica: Boolean(process.env.USE_REPLICA) };
export const c = () => new DynamoDBClient({ region: features.replica ? 'eu-west-1' : 'us-east-1' }).send(list); // → ListTables defaulted us-east-1 by USE_REPLICA`,
    'results and errors as values': `
${IMPORT}
type Result<T> = { ok: true; value: T } | { ok: false; error: string };
const ok = <T,>(value: T): Result<T> => ({ ok: true, value });
const err = (error: string): Result<never> => ({ ok: false, error });
const parse = (s: string | undefined): Result<string> => (s && /^[a-z]+-/.test(s) ? ok(s) : err('none'));
const r = parse(process.env.REGION);
export const a = () => new DynamoDBClient({ region: r.ok ? r.value : 'us-east-1' }).send(list); // → ListTables defaulted us-east-1 by REGION
const unwrapOr = <T,>(x: Result<T>, d: T) => (x.ok ? x.value : d);
export const b = () => new DynamoDBClient({ region: unwrapOr(parse('eu-west-1'), 'x') }).send(list); // → ListTables pinned eu-west-1
export const c = () => new DynamoDBClient({ region: unwrapOr(parse(undefined), 'eu-west-2') }).send(list); // → ListTables pinned eu-west-2`,
    'builders that make new ones': `
${IMPORT}
class Q { constructor(private readonly s: { region: string; table?: string }) {} region(region: string) { return new Q({ ...this.s, region }); } table(t: string) { return new Q({ ...this.s, table: t }); } run() { return new DynamoDBClient({ region: this.s.region }).send(list); } } // → ListTables pinned eu-west-1|us-east-1
const base = new Q({ region: 'us-east-1' });
export const a = () => base.table('x').run();
export const b = () => base.region('eu-west-1').table('y').run();`,
    'middleware that fills a context': `
${IMPORT}
type Ctx = { region?: string; client?: DynamoDBClient; event: any };
type Mw = (ctx: Ctx, next: () => Promise<any>) => Promise<any>;
const compose = (mws: Mw[]) => (ctx: Ctx) => { const run = (i: number): Promise<any> => i < mws.length ? mws[i](ctx, () => run(i + 1)) : Promise.resolve(); return run(0); };
const withRegion: Mw = (ctx, next) => { ctx.region = 'eu-west-1'; return next(); };
const withClient: Mw = async (ctx, next) => { ctx.client = new DynamoDBClient({ region: ctx.region }); return next(); };
const app = compose([withRegion, withClient, async (ctx) => ctx.client!.send(list)]); // → ListTables pinned eu-west-1
export const a = (event: any) => app({ event });`,
    'regions out of texts': `
${IMPORT}
const az = 'us-east-1a';
export const a = () => new DynamoDBClient({ region: az.replace(/[a-z]$/, '') }).send(list); // → ListTables pinned us-east-1
export const b = () => new DynamoDBClient({ region: 'EU_WEST_1'.toLowerCase().replaceAll('_', '-') }).send(list); // → ListTables pinned eu-west-1
export const c = () => new DynamoDBClient({ region: 'arn:aws:dynamodb:eu-west-3:1:table/x'.split(':')[3] }).send(list); // → ListTables pinned eu-west-3
export const d = () => new DynamoDBClient({ region: ['eu', 'west', 1].join('-') }).send(list); // → ListTables pinned eu-west-1
export const f = () => new DynamoDBClient({ region: 'eu-west-1,us-east-1'.split(',').at(-1) }).send(list); // → ListTables pinned us-east-1
export const g = () => new DynamoDBClient({ region: Buffer.from('ZXUtd2VzdC0x', 'base64').toString('utf8') }).send(list); // → ListTables pinned eu-west-1
export const h = () => new DynamoDBClient({ region: decodeURIComponent('eu%2Dwest%2D1') }).send(list); // → ListTables pinned eu-west-1
export const i = () => new DynamoDBClient({ region: \`\${'eu-west-1'}\`.padEnd(9) }).send(list); // → ListTables pinned eu-west-1
export const j = () => new DynamoDBClient({ region: 'https://dynamodb.eu-west-2.amazonaws.com'.match(/dynamodb\\.([^.]+)\\./)![1] }).send(list); // → ListTables pinned eu-west-2
export const k = () => new DynamoDBClient({ region: new URL('https://dynamodb.eu-west-2.amazonaws.com').hostname.split('.')[1] }).send(list); // → ListTables pinned eu-west-2
export const l = () => new DynamoDBClient({ region: 'x'.concat('-', 'y') && 'eu-west-1' }).send(list); // → ListTables pinned eu-west-1`,
    'numbers that choose': `
${IMPORT}
const idx = Math.min(1, 5);
const R = ['eu-west-1', 'eu-west-2', 'eu-west-3'];
export const a = () => new DynamoDBClient({ region: R[idx] }).send(list); // → ListTables pinned eu-west-2
export const b = () => new DynamoDBClient({ region: R[R.length - 1] }).send(list); // → ListTables pinned eu-west-3
export const c = () => new DynamoDBClient({ region: R[Math.floor(Math.random() * R.length)] }).send(list); // → ListTables pinned eu-west-1|eu-west-2|eu-west-3
export const d = () => new DynamoDBClient({ region: R[Number('1')] }).send(list); // → ListTables pinned eu-west-2
export const f = () => new DynamoDBClient({ region: R[Date.now() % R.length] }).send(list); // → ListTables pinned eu-west-1|eu-west-2|eu-west-3
export const g = () => new DynamoDBClient({ region: R[Math.max(...[0, 2])] }).send(list); // → ListTables pinned eu-west-3
let n = 0;
export const h = () => new DynamoDBClient({ region: \`eu-west-\${(0.5 + 0.5).toFixed(0)}\` }).send(list); // → ListTables pinned eu-west-1`,
    'memoised factories': `
${IMPORT}
const memo = <A extends any[], R>(f: (...a: A) => R) => { const m = new Map<string, R>(); return (...a: A): R => { const k = JSON.stringify(a); if (!m.has(k)) m.set(k, f(...a)); return m.get(k)!; }; };
const client = memo((region: string) => new DynamoDBClient({ region }));
export const a = () => client('eu-west-1').send(list); // → ListTables pinned eu-west-1
export const b = () => client('us-east-1').send(list); // → ListTables pinned us-east-1
const byRegion = new Map<string, DynamoDBClient>();
const get = (r: string) => byRegion.get(r) ?? (byRegion.set(r, new DynamoDBClient({ region: r })), byRegion.get(r)!);
export const c = () => get('eu-west-2').send(list); // → ListTables pinned eu-west-2
export const d = () => get('eu-west-3').send(list); // → ListTables pinned eu-west-3`,
    'optional values': `
${IMPORT}
class Maybe<T> { private constructor(private v: T | undefined) {} static of<T>(v: T | undefined) { return new Maybe(v); } map<R>(f: (x: T) => R) { return Maybe.of(this.v === undefined ? undefined : f(this.v)); } orElse(d: T) { return this.v ?? d; } }
export const a = () => new DynamoDBClient({ region: Maybe.of(process.env.REGION).map((r) => r.trim()).orElse('us-east-1') }).send(list); // → ListTables defaulted us-east-1 by REGION
export const b = () => new DynamoDBClient({ region: Maybe.of('eu-west-1').map((r) => r).orElse('x') }).send(list); // → ListTables pinned eu-west-1`,
    'a store and its reducer': `
${IMPORT}
type Action = { type: 'region'; value: string } | { type: 'reset' };
const reducer = (s: { region: string }, a: Action) => { switch (a.type) { case 'region': return { ...s, region: a.value }; case 'reset': return { region: 'us-east-1' }; default: return s; } };
const store = (() => { let s = { region: 'us-east-1' }; const subs: (() => void)[] = []; return { dispatch(a: Action) { s = reducer(s, a); subs.forEach((f) => f()); }, get: () => s, sub: (f: () => void) => subs.push(f) }; })();
store.dispatch({ type: 'region', value: 'eu-west-1' });
export const a = () => new DynamoDBClient(store.get()).send(list); // → ListTables pinned eu-west-1`,
    'methods that may be missing': `
${IMPORT}
const api: any = { make: (r: string) => new DynamoDBClient({ region: r }) };
export const a = () => api.make?.('eu-west-1').send(list); // → ListTables pinned eu-west-1
export const b = () => (api.none?.('x') ?? api.make('eu-west-2')).send(list); // → ListTables pinned eu-west-2
export const c = () => api['ma' + 'ke']('eu-west-3').send(list); // → ListTables pinned eu-west-3`,
  });
});
