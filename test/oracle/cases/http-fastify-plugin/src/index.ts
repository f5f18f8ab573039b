import Fastify from 'fastify';
import { dynamo } from './plugins/dynamo';
import { stations } from './stations';

const server = Fastify({ logger: false });

server.setErrorHandler((error, _request, reply) => {
  reply.code(503).send({ retry: true, reason: (error as Error).message });
});

dynamo(server);
server.register(stations);

server.listen({ port: 3000, host: '0.0.0.0' });
