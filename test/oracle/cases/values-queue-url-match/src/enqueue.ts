import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';

const QueueUrl = process.env.JOBS_QUEUE_URL ?? 'https://sqs.us-west-2.amazonaws.com/123456789012/jobs';
const region = /^https:\/\/sqs\.([a-z0-9-]+)\./.exec(QueueUrl)?.[1];

const sqs = new SQSClient({ region });

export async function handler(job: unknown) {
  await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(job) }));
}
