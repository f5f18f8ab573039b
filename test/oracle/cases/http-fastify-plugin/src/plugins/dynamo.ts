import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { FastifyInstance } from 'fastify';

declare module 'fastify' {
  interface FastifyInstance {
    table: DynamoDBDocumentClient;
  }
}

export function dynamo(server: FastifyInstance) {
  const client = new DynamoDBClient({ region: 'us-east-1', maxAttempts: 2 });
  server.decorate('table', DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }));
}
