import Fastify from 'fastify';
import * as sessions from './session-store';

const app = Fastify();

app.get<{ Params: { id: string } }>('/sessions/:id', async ({ params }, reply) => {
  const session = await sessions.find(params.id);
  return session ?? reply.code(404).send({ message: 'no session' });
});

app.put<{ Params: { id: string }; Body: { user: string } }>('/sessions/:id', async ({ params, body }) => {
  await sessions.save(params.id, body.user);
  return { id: params.id };
});

app.delete<{ Params: { id: string } }>('/sessions/:id', async ({ params }, reply) => {
  await sessions.revoke(params.id);
  reply.code(204);
});

app.listen({ host: '0.0.0.0', port: 4000 }).catch((error) => {
  console.error(error);
  process.exit(1);
});
