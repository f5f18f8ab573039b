import { DecryptCommand } from '@aws-sdk/client-kms';
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import Fastify from 'fastify';
import { keys, queue } from './private-clients';

// Gateway endpoints need no URL of their own.
const claims = new DynamoDBClient({ region: 'us-east-2' });

const app = Fastify();

app.post<{ Body: { claim: string; sealed: string } }>('/claims', async ({ body }, reply) => {
  const { Plaintext } = await keys.send(new DecryptCommand({ CiphertextBlob: Buffer.from(body.sealed, 'base64') }));
  const patient = Plaintext ? Buffer.from(Plaintext).toString('utf8') : 'unknown';
  await claims.send(new PutItemCommand({ TableName: 'claims', Item: { claim: { S: body.claim }, patient: { S: patient } } }));
  await queue.send(new SendMessageCommand({
    QueueUrl: 'https://sqs.us-east-1.amazonaws.com/123456789012/claims',
    MessageBody: JSON.stringify({ claim: body.claim }),
  }));
  return reply.code(201).send({ claim: body.claim });
});

await app.listen({ port: 3000, host: '0.0.0.0' });
