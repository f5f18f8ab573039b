import { DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { shop, tools, type Account } from './accounts';

const cache = new WeakMap<Account, SQSClient>();

function sqs(account: Account): SQSClient {
  const known = cache.get(account);
  if (known) return known;
  const made = new SQSClient({ region: account.region });
  cache.set(account, made);
  return made;
}

export async function handler() {
  await sqs(tools).send(new ReceiveMessageCommand({ QueueUrl: 'tools-dead-letters' }));
  await sqs(shop).send(new DeleteMessageCommand({ QueueUrl: 'shop-dead-letters', ReceiptHandle: 'r' }));
}
