import { AsyncLocalStorage } from 'node:async_hooks';
import type { SQSClient } from '@aws-sdk/client-sqs';

export interface Context { readonly plan: string; readonly queues: SQSClient }

const storage = new AsyncLocalStorage<Context>();

export const runWith = <T>(context: Context, work: () => Promise<T>) => storage.run(context, work);

export function context(): Context {
  const found = storage.getStore();
  if (!found) throw new Error('outside of a request');
  return found;
}
