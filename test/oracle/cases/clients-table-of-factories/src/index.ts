import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { createClients } from './clients';

const { table, bucket, queue } = createClients({ home: 'eu-central-1', archive: 'us-west-2' });

export async function handler({ id }: { id: string }) {
  const { Item } = await table.send(new GetItemCommand({ TableName: 'jobs', Key: { id: { S: id } } }));
  await bucket.send(new PutObjectCommand({ Bucket: 'archive', Key: id, Body: JSON.stringify(Item ?? {}) }));
  await queue.send(new SendMessageCommand({ QueueUrl: process.env.QUEUE_URL, MessageBody: id }));
}
