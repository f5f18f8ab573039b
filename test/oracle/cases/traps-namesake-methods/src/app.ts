import { DynamoDB } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocument } from '@aws-sdk/lib-dynamodb';
import Fastify from 'fastify';
import NodeCache from 'node-cache';
import { SearchIndex } from './search-index';

const cache = new NodeCache({ stdTTL: 60, checkperiod: 0 });
const index = new SearchIndex({ region: 'us-east-1', minLength: 3 });
const articles = DynamoDBDocument.from(new DynamoDB({ region: 'us-west-2' }));
const TableName = 'articles';

const app = Fastify();

app.get<{ Params: { id: string } }>('/articles/:id', async ({ params: { id } }, reply) => {
  const cached = cache.get(id);
  if (cached) return cached;
  const { Item } = await articles.get({ TableName, Key: { id } });
  if (!Item) return reply.code(404).send({ id });
  cache.set(id, Item);
  return Item;
});

app.put<{ Params: { id: string }; Body: { text: string } }>('/articles/:id', async ({ params: { id }, body }) => {
  await articles.put({ TableName, Item: { id, text: body.text } });
  await index.putItem({ id, text: body.text });
  cache.del(id);
  return { id };
});

app.get<{ Querystring: { q: string } }>('/search', async ({ query }) => {
  const hits = await index.query({ text: query.q });
  return { hits };
});

app.listen({ port: 3000, host: '0.0.0.0' });
