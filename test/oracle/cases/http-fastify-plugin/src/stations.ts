import type { FastifyPluginAsync } from 'fastify';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';

const forecasts = new S3Client({ region: 'us-east-1' });

export const stations: FastifyPluginAsync = async (server) => {
  server.get<{ Params: { id: string } }>('/stations/:id', async (request, reply) => {
    const { Item } = await server.table.send(new GetCommand({ TableName: 'stations', Key: { id: request.params.id } }));
    return Item ?? reply.code(404).send();
  });

  server.get<{ Params: { id: string } }>('/stations/:id/forecast', async ({ params }) => {
    const { Body } = await forecasts.send(new GetObjectCommand({ Bucket: 'forecasts', Key: `${params.id}.json` }));
    return JSON.parse((await Body?.transformToString()) ?? 'null');
  });

  server.post('/readings', async (request, reply) => {
    try {
      await server.table.send(new PutCommand({ TableName: 'readings', Item: request.body as Record<string, unknown> }));
    } catch (error) {
      request.log.error(error);
      return reply.code(202).send({ stored: false });
    }
    return reply.code(201).send({ stored: true });
  });
};
