import { testPrograms } from '../../support/annotated-program';

const IMPORT = `import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
const list = new ListTablesCommand({});`;

describe('link: built-ins of the language', () => {
  testPrograms({
    'lists of a given length': `
${IMPORT}
const xs = Array.from({ length: 2 }, (_, i) => ['eu-west-1', 'us-east-1'][i]);
export const a = () => new DynamoDBClient({ region: xs[1] }).send(list); // → ListTables pinned us-east-1
const clients = Array.from({ length: 3 }, (_, i) => new DynamoDBClient({ region: \`eu-west-\${i + 1}\` }));
export const b = () => Promise.all(clients.map((c) => c.send(list))); // → ListTables pinned eu-west-1|eu-west-2|eu-west-3
export const c = () => new DynamoDBClient({ region: Array.from(new Set(['a', 'eu-west-1']))[1] }).send(list); // → ListTables pinned eu-west-1
export const d = () => new DynamoDBClient({ region: [...'ab'].map(() => 'eu-west-1')[0] }).send(list); // → ListTables pinned eu-west-1
export const f = () => new DynamoDBClient({ region: new Array(2).fill('eu-west-3')[1] }).send(list); // → ListTables pinned eu-west-3
export const g = () => new DynamoDBClient({ region: [...Array(2).keys()].map((i) => \`eu-west-\${i + 1}\`)[1] }).send(list); // → ListTables pinned eu-west-2`,
    'groups': `
${IMPORT}
const rows = [{ g: 'a', region: 'eu-west-1' }, { g: 'b', region: 'us-east-1' }];
const grouped = Object.groupBy(rows, (r) => r.g);
export const a = () => new DynamoDBClient({ region: grouped.a![0].region }).send(list); // → ListTables pinned eu-west-1
const m = Map.groupBy(rows, (r) => r.g);
export const b = () => new DynamoDBClient({ region: m.get('b')![0].region }).send(list); // → ListTables pinned us-east-1`,
    'generators and iterators': `
${IMPORT}
function* regions() { yield 'eu-west-1'; yield 'us-east-1'; }
function* nested() { yield 'eu-west-2'; yield* regions(); }
async function* pages() { for (const r of regions()) yield { region: r }; }
export const a = async () => { for (const region of regions()) await new DynamoDBClient({ region }).send(list); }; // → ListTables pinned eu-west-1|us-east-1
export const b = async () => { for await (const { region } of pages()) await new DynamoDBClient({ region }).send(list); }; // → ListTables pinned eu-west-1|us-east-1
export const c = () => { const [first] = regions(); return new DynamoDBClient({ region: first }).send(list); }; // → ListTables pinned eu-west-1
export const d = () => { const it = regions(); it.next(); return new DynamoDBClient({ region: it.next().value }).send(list); }; // → ListTables pinned us-east-1
export const f = () => Promise.all([...nested()].map((region) => new DynamoDBClient({ region }).send(list))); // → ListTables pinned eu-west-1|eu-west-2|us-east-1
class Regions { *[Symbol.iterator]() { yield 'eu-north-1'; } }
export const g = async () => { for (const region of new Regions()) await new DynamoDBClient({ region }).send(list); }; // → ListTables pinned eu-north-1
const iterable = { from: 1, [Symbol.iterator]() { let i = 0; return { next: () => i < 2 ? { done: false, value: \`eu-west-\${++i}\` } : { done: true, value: undefined } }; } };
export const h = async () => { for (const region of iterable) await new DynamoDBClient({ region }).send(list); }; // → ListTables pinned eu-west-1|eu-west-2
export const k = () => new DynamoDBClient({ region: regions().next().value }).send(list); // → ListTables pinned eu-west-1`,
    'traps of proxies': `
${IMPORT}
const env = new Proxy({ region: 'eu-west-1' } as any, { get: (t, k) => t[k] ?? 'us-east-1' });
export const a = () => new DynamoDBClient({ region: env.region }).send(list); // → ListTables pinned eu-west-1
export const b = () => new DynamoDBClient({ region: env.other }).send(list); // → ListTables pinned us-east-1
const lazy = new Proxy({} as any, { get(_t, prop) { const c = new DynamoDBClient({ region: 'eu-west-3' }); const v = (c as any)[prop]; return typeof v === 'function' ? v.bind(c) : v; } });
export const c = () => lazy.send(list); // → ListTables pinned eu-west-3
const refl = new Proxy({ region: 'eu-west-2' }, { get(target, p, receiver) { return Reflect.get(target, p, receiver); } });
export const d = () => new DynamoDBClient({ region: refl.region }).send(list); // → ListTables pinned eu-west-2
const traced = new Proxy((r: string) => new DynamoDBClient({ region: r }), { apply(target, self, args) { return Reflect.apply(target, self, args); } });
export const f = () => traced('eu-west-1').send(list); // → ListTables pinned eu-west-1
class Base { constructor(public region: string) {} }
const Wrapped = new Proxy(Base, { construct(target, args) { return new target('ap-' + args[0]); } });
export const g = () => new DynamoDBClient({ region: new Wrapped('south-1').region }).send(list); // → ListTables pinned ap-south-1`,
    'Reflect and descriptors': `
${IMPORT}
const o = { region: 'eu-west-1', get zone() { return this.region + 'a'; } };
export const a = () => new DynamoDBClient({ region: Reflect.get(o, 'region') }).send(list); // → ListTables pinned eu-west-1
export const b = () => new DynamoDBClient({ region: Reflect.ownKeys({ 'eu-west-2': 1 })[0] as string }).send(list); // → ListTables pinned eu-west-2
export const c = () => new DynamoDBClient({ region: Object.getOwnPropertyNames({ 'eu-west-2': 1 })[0] }).send(list); // → ListTables pinned eu-west-2
export const d = () => new DynamoDBClient({ region: Object.getOwnPropertyDescriptor(o, 'region')!.value }).send(list); // → ListTables pinned eu-west-1
export const f = () => new DynamoDBClient({ region: o.zone.slice(0, -1) }).send(list); // → ListTables pinned eu-west-1
export const g = () => new DynamoDBClient({ region: Reflect.construct(Map, [[['r', 'eu-west-3']]]).get('r') }).send(list); // → ListTables pinned eu-west-3`,
    'defined properties': `
${IMPORT}
const o: any = {};
Object.defineProperty(o, 'region', { get: () => 'eu-west-1', enumerable: true });
Object.defineProperties(o, { other: { value: 'eu-west-2', enumerable: true }, third: { get() { return this.other; } } });
export const a = () => new DynamoDBClient({ region: o.region }).send(list); // → ListTables pinned eu-west-1
export const b = () => new DynamoDBClient({ region: o.third }).send(list); // → ListTables pinned eu-west-2
export const c = () => new DynamoDBClient({ ...o }).send(list); // → ListTables pinned eu-west-1`,
    'decorators of fields, methods and classes': `
${IMPORT}
function region(r: string) { return (_: unknown, ctx: ClassFieldDecoratorContext) => function (initial: any) { return new DynamoDBClient({ region: r }); }; }
function logged(fn: any, ctx: ClassMethodDecoratorContext) { return function (this: any, ...args: any[]) { return fn.apply(this, args); }; }
function withRegion(r: string) { return (cls: any, ctx: any) => class extends cls { region = r; }; }
class Repo { @region('eu-west-1') client: any; @logged find() { return this.client.send(list); } } // → ListTables pinned eu-west-1
export const a = () => new Repo().find();
@withRegion('eu-west-2') class Svc { region = 'x'; go() { return new DynamoDBClient({ region: this.region }).send(list); } } // → ListTables pinned eu-west-2
export const b = () => new Svc().go();`,
    'event targets': `
${IMPORT}
const target = new EventTarget();
target.addEventListener('go', (e: any) => { new DynamoDBClient({ region: e.detail.region }).send(list); }); // → ListTables pinned eu-west-1
export const a = () => { target.dispatchEvent(new CustomEvent('go', { detail: { region: 'eu-west-1' } })); };`,
    'streams of known elements': `
${IMPORT}
import { Readable, Transform, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
export const a = async () => { for await (const region of Readable.from(['eu-west-1', 'eu-west-2'])) await new DynamoDBClient({ region }).send(list); }; // → ListTables pinned eu-west-1|eu-west-2
export const b = () => pipeline(Readable.from(['a']), new Writable({ objectMode: true, write(_c, _e, cb) { new DynamoDBClient({ region: 'eu-west-3' }).send(list).then(() => cb(), cb); } })); // → ListTables pinned eu-west-3`,
    'what timers call': `
${IMPORT}
import { setTimeout as sleep } from 'node:timers/promises';
export const a = async () => { await sleep(1); return new DynamoDBClient({ region: 'eu-west-1' }).send(list); }; // → ListTables pinned eu-west-1
export const b = () => new Promise((r) => setTimeout((region: string) => r(new DynamoDBClient({ region }).send(list)), 1, 'eu-west-2')); // → ListTables pinned eu-west-2
export const c = () => new Promise((r) => setTimeout(() => r('eu-west-3'), 1)).then((region: any) => new DynamoDBClient({ region }).send(list)); // → ListTables pinned eu-west-3`,
    'promises that are settled later': `
${IMPORT}
export const a = async () => { const [x, y] = await Promise.all([Promise.resolve('eu-west-1'), 'eu-west-2']); return new DynamoDBClient({ region: y }).send(list); }; // → ListTables pinned eu-west-2
export const b = () => Promise.resolve('eu-west-1').then((r) => r.toUpperCase()).then((r) => r.toLowerCase()).then((region) => new DynamoDBClient({ region }).send(list)); // → ListTables pinned eu-west-1
export const c = async () => { const { promise, resolve } = (Promise as any).withResolvers ? (Promise as any).withResolvers() : {} as any; let go: any; const p = new Promise<string>((r) => { go = r; }); go('eu-west-3'); return new DynamoDBClient({ region: await p }).send(list); }; // → ListTables pinned eu-west-3
export const d = async () => { const rs = await Promise.allSettled([Promise.resolve('eu-west-1'), Promise.reject(new Error('boom'))]); const ok = rs.filter((r) => r.status === 'fulfilled').map((r: any) => r.value); return new DynamoDBClient({ region: ok[0] }).send(list); }; // → ListTables pinned eu-west-1
export const f = async () => { const r = await Promise.race([new Promise<string>((res) => res('eu-west-1'))]); return new DynamoDBClient({ region: r }).send(list); }; // → ListTables pinned eu-west-1
export const g = async () => { const f = async () => { throw new Error('boom'); }; const region = await f().catch(() => 'eu-west-2'); return new DynamoDBClient({ region }).send(list); }; // → ListTables pinned eu-west-2
const memo = (fn: any) => { let p: any; return () => (p ??= fn()); };
const get = memo(async () => new DynamoDBClient({ region: 'eu-central-1' }));
export const h = async () => (await get()).send(list); // → ListTables pinned eu-central-1`,
  });
});
