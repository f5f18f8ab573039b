import { Hono } from 'hono';
import { serve } from '@hono/node-server';
import { createMiddleware } from 'hono/factory';
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
type Env = { Variables: { db: DynamoDBClient } };
const withDb = (region: string | undefined) => createMiddleware<Env>(async (c, next) => {
  c.set('db', new DynamoDBClient({ region }));
  await next();
});
const app = new Hono<Env>();
app.use('/n/*', withDb(process.env.NOTES_REGION || 'us-west-1'));
app.get('/n/:id', async (c) => {
  const { Item } = await c.get('db').send(new GetItemCommand({ TableName: 'notes', Key: { id: { S: c.req.param('id') } } }));
  return c.json(Item ?? {}, Item ? 200 : 404);
});
serve({ fetch: app.fetch, port: 3000 });

