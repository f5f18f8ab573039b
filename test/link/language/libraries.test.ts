import { testPrograms } from '../../support/annotated-program';

const IMPORT = `import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
const list = new ListTablesCommand({});`;

describe('link: libraries that hand values on', () => {
  testPrograms({
    'zod, with preprocess and safeParse': `
${IMPORT}
import { z } from 'zod';
const schema = z.object({ REGION: z.string().min(1).default('us-east-2'), STAGE: z.enum(['prod', 'dev']).catch('dev') });
const env = schema.parse(process.env);
export const a = () => new DynamoDBClient({ region: env.REGION }).send(list); // → ListTables defaulted us-east-2 by REGION
export const b = () => new DynamoDBClient({ region: env.STAGE === 'prod' ? 'eu-west-1' : 'us-east-1' }).send(list); // → ListTables defaulted us-east-1 by STAGE
const r = schema.safeParse(process.env);
export const c = () => { if (!r.success) throw new Error('missing'); return new DynamoDBClient({ region: r.data.REGION }).send(list); }; // → ListTables defaulted us-east-2 by REGION
const t = z.object({ region: z.string() }).transform((o) => ({ aws: { region: o.region } })).parse({ region: process.env.REGION ?? 'us-west-1' });
export const d = () => new DynamoDBClient(t.aws).send(list); // → ListTables defaulted us-west-1 by REGION
const p = z.preprocess((v) => v || 'eu-north-1', z.string()).parse(process.env.REGION);
export const f = () => new DynamoDBClient({ region: p }).send(list); // → ListTables defaulted eu-north-1 by REGION
const u = z.union([z.literal('eu-west-1'), z.literal('us-east-1')]).default('us-east-1').parse(process.env.REGION);
export const g = () => new DynamoDBClient({ region: u }).send(list); // → ListTables defaulted us-east-1 by REGION
const o = z.string().optional().parse(process.env.REGION) ?? 'sa-east-1';
export const h = () => new DynamoDBClient({ region: o }).send(list); // → ListTables defaulted sa-east-1 by REGION
const pipe = z.string().default('eu-west-3').pipe(z.string().regex(/-/)).parse(process.env.REGION);
export const i = () => new DynamoDBClient({ region: pipe }).send(list); // → ListTables defaulted eu-west-3 by REGION
const ext = schema.extend({ EXTRA: z.string().default('eu-south-1') }).pick({ EXTRA: true, REGION: true }).parse({ ...process.env });
export const j = () => new DynamoDBClient({ region: ext.EXTRA }).send(list); // → ListTables defaulted eu-south-1 by EXTRA`,
    'lodash': `
${IMPORT}
import _ from 'lodash';
import { get, merge, defaults, pickBy, mapValues, keyBy, groupBy, chain, once, memoize, sample, partition, zipObject, isEmpty, camelCase, template, last, head, flow, cond, constant, omitBy, isNil } from 'lodash';
const cfg = merge({}, { aws: { region: 'eu-west-1', r: 1 } }, { aws: { region: 'eu-west-2' } });
export const a = () => new DynamoDBClient({ region: get(cfg, 'aws.region') }).send(list); // → ListTables pinned eu-west-2
export const b = () => new DynamoDBClient(defaults({}, { region: 'eu-west-3' })).send(list); // → ListTables pinned eu-west-3
export const c = () => new DynamoDBClient(pickBy({ region: 'eu-north-1', x: undefined }, (v) => v !== undefined)).send(list); // → ListTables pinned eu-north-1
export const d = () => new DynamoDBClient({ region: mapValues({ a: 'eu-west' }, (v) => \`\${v}-1\`).a }).send(list); // → ListTables pinned eu-west-1
const byName = keyBy([{ n: 'x', region: 'us-west-1' }, { n: 'y', region: 'us-west-2' }], 'n');
export const f = () => new DynamoDBClient({ region: byName.y.region }).send(list); // → ListTables pinned us-west-2
const getClient = once(() => new DynamoDBClient({ region: 'ap-south-1' }));
export const g = () => getClient().send(list); // → ListTables pinned ap-south-1
const mem = memoize((region: string) => new DynamoDBClient({ region }));
export const h = () => mem('eu-central-1').send(list); // → ListTables pinned eu-central-1
export const i = () => new DynamoDBClient({ region: last(['a', 'us-east-2']) }).send(list); // → ListTables pinned us-east-2
export const j = () => new DynamoDBClient(omitBy({ region: process.env.REGION ?? null, maxAttempts: 2 }, isNil) as any).send(list); // → ListTables ambient by AWS_REGION, REGION
export const k = () => new DynamoDBClient({ region: flow((x: string) => \`\${x}-west\`, (x) => \`\${x}-1\`)('eu') }).send(list); // → ListTables pinned eu-west-1
export const l = () => new DynamoDBClient({ region: _.get({ a: [{ region: 'ca-central-1' }] }, ['a', 0, 'region']) }).send(list); // → ListTables pinned ca-central-1
export const m = () => new DynamoDBClient({ region: _.find([{ k: 1, r: 'x' }, { k: 2, r: 'eu-west-1' }], { k: 2 })!.r }).send(list); // → ListTables pinned eu-west-1
export const o = () => new DynamoDBClient({ region: _.isString(process.env.REGION) ? process.env.REGION : 'us-east-1' }).send(list); // → ListTables defaulted us-east-1 by REGION
export const p = () => new DynamoDBClient({ region: _.defaultTo(process.env.REGION, 'us-east-1') }).send(list); // → ListTables defaulted us-east-1 by REGION`,
    'caches in memory': `
${IMPORT}
import { LRUCache } from 'lru-cache';
import NodeCache from 'node-cache';
const lru = new LRUCache<string, DynamoDBClient>({ max: 10 });
const get = (r: string) => { let c = lru.get(r); if (!c) { c = new DynamoDBClient({ region: r }); lru.set(r, c); } return c; };
export const a = () => get('eu-west-1').send(list); // → ListTables pinned eu-west-1
export const b = () => get('us-east-1').send(list); // → ListTables pinned us-east-1
const nc = new NodeCache();
export const c = () => { nc.set('region', 'eu-west-2'); return new DynamoDBClient({ region: nc.get('region') }).send(list); }; // → ListTables pinned eu-west-2`,
    'valibot': `
${IMPORT}
import * as v from 'valibot';
const S = v.object({ REGION: v.optional(v.pipe(v.string(), v.minLength(1)), 'us-east-1') });
export const a = () => new DynamoDBClient({ region: v.parse(S, process.env).REGION }).send(list); // → ListTables defaulted us-east-1 by REGION
const r = v.safeParse(S, process.env);
export const b = () => new DynamoDBClient({ region: r.success ? r.output.REGION : 'eu-west-1' }).send(list); // → ListTables defaulted us-east-1 by REGION`,
    'env-var, also of another source': `
${IMPORT}
import env from 'env-var';
export const a = () => new DynamoDBClient({ region: env.get('REGION').default('us-east-1').asString() }).send(list); // → ListTables defaulted us-east-1 by REGION
export const b = () => new DynamoDBClient({ region: env.from({ REGION: 'eu-west-1' }).get('REGION').required().asString() }).send(list); // → ListTables pinned eu-west-1`,
    'retries and limits': `
${IMPORT}
import pRetry from 'p-retry';
import pLimit from 'p-limit';
export const a = () => pRetry(() => new DynamoDBClient({ region: 'eu-west-1' }).send(list), { retries: 2 }); // → ListTables pinned eu-west-1
const limit = pLimit(2);
export const b = () => Promise.all(['eu-west-2', 'eu-west-3'].map((region) => limit(() => new DynamoDBClient({ region }).send(list)))); // → ListTables pinned eu-west-2|eu-west-3
export const c = () => Promise.all(['us-west-1', 'us-west-2'].map((r) => limit(async (region: string) => new DynamoDBClient({ region }).send(list), r))); // → ListTables pinned us-west-1|us-west-2`,
    'awilix': `
${IMPORT}
import { createContainer, asFunction, asClass, asValue, InjectionMode } from 'awilix';
class Repo { client: any; constructor({ client }: any) { this.client = client; } find() { return this.client.send(list); } } // → ListTables pinned eu-west-1
const container = createContainer({ injectionMode: InjectionMode.PROXY });
container.register({ region: asValue('eu-west-1'), client: asFunction(({ region }: any) => new DynamoDBClient({ region })).singleton(), repo: asClass(Repo).scoped() });
export const a = () => container.resolve<Repo>('repo').find();
export const b = () => container.cradle.repo.find();`,
    'schemas that make something else of what they let through, one after another': `
import * as v from 'valibot';
import { z } from 'zod';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
const list = new ListTablesCommand({});
const HOMES: Record<string, string> = { a: 'eu-west-1', b: 'us-west-2' };
const { CELL, ZONE } = v.parse(v.object({ CELL: v.pipe(v.optional(v.string(), 'a'), v.transform((cell) => HOMES[cell])), ZONE: v.pipe(v.optional(v.string(), ' eu-west-2 '), v.trim()) }), process.env);
const parsed = z.string().default('eu_west_3').transform((text) => text.split('_')).transform((parts) => parts.join('-')).parse(process.env.PARTS);
export const cell = () => new DynamoDBClient({ region: CELL }).send(list); // → ListTables defaulted eu-west-1 by CELL
export const zone = () => new DynamoDBClient({ region: ZONE }).send(list); // → ListTables defaulted eu-west-2 by ZONE
export const parts = () => new DynamoDBClient({ region: parsed }).send(list); // → ListTables defaulted eu-west-3 by PARTS`,
  });
});
