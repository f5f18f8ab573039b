import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { LinkStore } from './link-store';

type Env = { Variables: { links: LinkStore } };

const app = new Hono<Env>();

app.use('*', async (c, next) => {
  c.set('links', new LinkStore('us-east-1'));
  await next();
});

app.get('/', (c) => c.text('short links'));

app.get('/links/:slug', async (c) => {
  const links = c.get('links');
  const url = await links.resolve(c.req.param('slug'));
  if (!url) return c.notFound();
  c.header('x-counted', String(await links.count(c.req.param('slug'))));
  return c.redirect(url, 302);
});

app.get('/stats/:slug', async (c) => c.json({ hits: await c.var.links.hits(c.req.param('slug')) }));

app.onError((error, c) => c.json({ message: error.message }, 500));

serve({ fetch: app.fetch, port: 8787 });
