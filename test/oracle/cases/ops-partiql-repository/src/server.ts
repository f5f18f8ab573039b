import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { ShelfRepository } from './shelf-repository';

const shelves = new ShelfRepository();
const app = new Hono().basePath('/v1');

app.get('/branches/:branch/books', async (c) => {
  const author = c.req.query('author');
  if (!author) throw new HTTPException(400, { message: 'author is missing' });
  return c.json(await shelves.search(c.req.param('branch'), author));
});

app.post('/books/:isbn/transfer', async (c) => {
  const { from, to } = await c.req.json();
  await shelves.transfer(c.req.param('isbn'), from, to);
  return c.body(null, 204);
});

app.onError((error, c) => {
  if (error instanceof HTTPException) return error.getResponse();
  console.error(error);
  return c.json({ message: 'the catalogue is not available' }, 502);
});

serve(app);
