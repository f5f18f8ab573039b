import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { recordOnce } from './passages';

const billing = new SQSClient({ region: process.env.AWS_REGION });

export async function handler({ passage, axles }: { passage: string; axles: number }) {
  const cents = axles * 350;
  const outcome = await recordOnce(passage, cents);
  if (outcome === 'charged') {
    await billing.send(new SendMessageCommand({ QueueUrl: process.env.BILLING_QUEUE_URL, MessageBody: `${passage}:${cents}` }));
  }
  return { statusCode: outcome === 'charged' ? 201 : 409 };
}
