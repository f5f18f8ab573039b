import { HeadObjectCommand } from '@aws-sdk/client-s3';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { s3, sqs } from './aws';

export async function submit({ id }: { id: string }) {
  await sqs().send(new SendMessageCommand({ QueueUrl: 'https://queue.internal/1/jobs', MessageBody: id }));
}

export async function status({ id }: { id: string }) {
  await s3().send(new HeadObjectCommand({ Bucket: 'jobs', Key: id }));
}
