import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';

const traced = process.env.TRACING === 'on';

function trace<C extends { middlewareStack: { add: Function } }>(client: C): C {
  if (!traced) return client;
  client.middlewareStack.add((next: Function) => async (args: unknown) => next(args), { step: 'build', name: 'trace' });
  return client;
}

const kept: Record<string, unknown> = {};

function once<T>(name: string, make: () => T): () => T {
  return () => {
    kept[name] ??= make();
    return kept[name] as T;
  };
}

export const s3 = once('s3', () => trace(new S3Client({ maxAttempts: 2 })));
export const sqs = once('sqs', () => trace(new SQSClient()));
