import { deepEqual } from 'node:assert/strict';
import { outageOf } from '../../../server/src/outage/failed-dependency';
import { shippedPipeline } from '../../../server/src/workspace/shipped-pipeline';
import { WorkspaceAnalyzer } from '../../../server/src/workspace/workspace-analyzer';
import { defaultConfig } from '../../support/default-config';
import { MemorySource } from '../../support/memory-source';

const STORE = `
import { DynamoDB } from '@aws-sdk/client-dynamodb';
const db = new DynamoDB({ region: 'us-east-1' });
export const load = async (id: string) => (await db.getItem({ TableName: 'orders', Key: { id: { S: id } } })).Item;
`;

const IMPORT = "import { load } from './store';";

/** What is entered in a program beside \`store.ts\`, with what becomes of it while its table is out. */
async function entered(text: string, file = 'src/app.ts'): Promise<readonly string[]> {
  const store = '../'.repeat(file.split('/').length - 1);
  const analyzer = new WorkspaceAnalyzer(new MemorySource({ 'store.ts': STORE, [file]: (text.includes(IMPORT) ? text : `${IMPORT}\n${text}`).replace('./', store || './') }), defaultConfig, shippedPipeline);
  await analyzer.analyze(undefined, { findsAllEntrypoints: true });
  const { entrypoints } = analyzer.mapDuring(outageOf([{ region: 'us-east-1', service: 'dynamodb' }]));
  return entrypoints.filter((entrypoint) => entrypoint.file === file).map(({ kind, name, failure, unfollowed }) => `${kind} ${name ?? ''}: ${failure?.verdict ?? 'undecided'}${unfollowed ? `, ${unfollowed} not followed` : ''}`);
}

describe('link/entry: what frameworks call', () => {
  it('express: routers under prefixes, middleware that refuses, next(error) and error handlers', async () =>
    deepEqual(
      await entered(`
import express, { Router } from 'express';
const orders = Router();
orders.route('/:id').get(async (req, res) => { res.json(await load(req.params.id)); }).delete((req, res) => { load(req.params.id).then(() => res.sendStatus(204)).catch(() => res.status(409).end()); });
const guarded = Router();
guarded.use(async (req, res, next) => { try { await load(req.headers.user); next(); } catch (error) { next(error); } });
guarded.get('/', (req, res) => { res.json([]); });
const app = express();
app.use('/orders', orders);
app.use('/admin', guarded);
app.get('/health', (req, res) => { res.send('ok'); });
app.use((error, req, res, next) => { res.status(error.status ?? 503).end(); });
`),
      ['http GET /orders/:id: fails', 'http DELETE /orders/:id: degrades', 'http GET /admin: fails', 'http GET /health: unaffected'],
    ));

  it('fastify: plugins, hooks, replies', async () =>
    deepEqual(
      await entered(`
import Fastify from 'fastify';
const server = Fastify();
server.register(async (inner) => {
  inner.get('/a', async (request, reply) => { try { return await load('a'); } catch { reply.code(503); return { error: true }; } });
  inner.route({ method: 'POST', url: '/b', handler: async () => (await load('b').catch(() => undefined)) ?? 'none' });
}, { prefix: '/v1' });
`),
      ['http GET /v1/a: fails', 'http POST /v1/b: degrades'],
    ));

  it('hono: what is returned, and errors with a status', async () =>
    deepEqual(
      await entered(`
import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
const api = new Hono().basePath('/api');
api.get('/a', async (c) => c.json(await load('a').catch(() => null), 200));
api.get('/b', async (c) => { try { return c.json(await load('b')); } catch { return c.json({ down: true }, 503); } });
api.get('/c', async () => { try { await load('c'); } catch { throw new HTTPException(404); } });
`),
      ['http GET /api/a: degrades', 'http GET /api/b: fails', 'http GET /api/c: degrades'],
    ));

  it('NestJS: controllers, exceptions, schedules', async () =>
    deepEqual(
      await entered(`
import { Controller, Get, NotFoundException, Param } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
@Controller('orders')
export class Orders {
  @Get(':id') async get(@Param('id') id: string) { return load(id); }
  @Get() async list() { try { return await load('all'); } catch { throw new NotFoundException(); } }
  @Cron('0 0 * * *') async nightly() { await load('report'); }
}
`).then((all) => all.filter((line) => !line.startsWith('export'))),
      ['http GET /orders/:id: fails', 'http GET /orders: degrades', 'job Orders.nightly: fails'],
    ));

  it('tRPC: procedures by the names that routers give them', async () =>
    deepEqual(
      await entered(`
import { initTRPC, TRPCError } from '@trpc/server';
const t = initTRPC.create();
const read = t.procedure.input({}).query(({ input }) => load(input.id));
const close = t.procedure.mutation(async () => { try { await load('x'); } catch { throw new TRPCError({ code: 'CONFLICT' }); } });
export const router = t.router({ orders: t.router({ read, close }) });
`),
      ['http query orders.read: fails', 'http mutation orders.close: degrades'],
    ));

  it('Next.js: route files, API pages, server actions', async () => {
    deepEqual(await entered(`export async function GET() { try { return Response.json(await load('a')); } catch { return new Response('down', { status: 500 }); } }`, 'app/orders/route.ts'), ['http GET: fails']);
    deepEqual(await entered(`export default async function handler(req, res) { const found = await load(req.query.id).catch(() => undefined); res.status(200).json(found ?? {}); }`, 'pages/api/orders.ts'), ['http default: degrades']);
    deepEqual(await entered(`'use server';\n${IMPORT}\nexport async function save(id) { await load(id); }`, 'src/actions.ts'), ['http save: fails']);
  });

  it('powertools: resolvers of AppSync, and the handler that asks them', async () =>
    deepEqual(
      await entered(`
import { AppSyncGraphQLResolver } from '@aws-lambda-powertools/event-handler/appsync-graphql';
const app = new AppSyncGraphQLResolver();
app.onQuery('getOrder', async ({ id }) => load(id));
app.onQuery('greeting', async () => 'hello');
app.resolver(async ({ id }) => load(id).catch(() => null), { typeName: 'Order', fieldName: 'history' });
export const handler = async (event, context) => app.resolve(event, context);
`),
      ['http Query getOrder: fails', 'http Query greeting: unaffected', 'http Order history: degrades', 'lambda handler: fails'],
    ));

  it('consumers of queues and schedules', async () =>
    deepEqual(
      await entered(`
import cron from 'node-cron';
import { Worker } from 'bullmq';
import { Consumer } from 'sqs-consumer';
cron.schedule('0 3 * * *', async () => { await load('nightly'); });
new Worker('emails', async (job) => { try { await load(job.data.id); } catch { return 'later'; } });
Consumer.create({ queueUrl: 'https://sqs.eu-west-1.amazonaws.com/1/orders', handleMessage: async (message) => { await load(message.Body); } }).start();
`),
      ['job 0 3 * * *: fails', 'job emails: degrades', 'job https://sqs.eu-west-1.amazonaws.com/1/orders: fails'],
    ));

  it('counts what is handed to code that nobody sees', async () =>
    deepEqual(await entered(`import { later } from 'some-queue';\nexport const handler = async () => { await later(() => load('a')); return 'ok'; };`), ['lambda handler: degrades, 1 not followed']));

  it('CommonJS: what a module requires is part of it', async () => {
    const analyzer = new WorkspaceAnalyzer(
      new MemorySource({
        'db.js': "const { SSM } = require('@aws-sdk/client-ssm');\nconst ssm = new SSM({ region: 'us-east-1' });\nexports.setting = (Name) => ssm.getParameter({ Name });\nssm.getParameter({ Name: 'warm' });\n",
        'app.js': "const { setting } = require('./db');\nexports.handler = async () => ({ statusCode: 200 });\nexports.read = async ({ name }) => setting(name);\n",
      }),
      defaultConfig,
      shippedPipeline,
    );
    await analyzer.analyze(undefined, { findsAllEntrypoints: true });
    const { entrypoints, uses } = analyzer.mapDuring(undefined);
    deepEqual(
      entrypoints.map(({ file, name, reaches }) => `${file} ${name ?? ''}: ${reaches.filter((id) => uses.some((use) => use.id === id && use.kind === 'operation')).length}`),
      ['app.js handler: 1', 'app.js read: 2'],
    );
  });
});
