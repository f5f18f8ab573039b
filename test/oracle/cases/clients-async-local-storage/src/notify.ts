import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { context } from './context';

export async function notify(text: string) {
  const { queues, plan } = context();
  await queues.send(new SendMessageCommand({ QueueUrl: process.env.QUEUE_URL ?? 'https://queue.internal/1/notices', MessageBody: `${plan}: ${text}` }));
}
