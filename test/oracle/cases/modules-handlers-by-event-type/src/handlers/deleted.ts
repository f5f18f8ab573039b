import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';

const sqs = new SQSClient({});

export const type = 'deleted';

export async function handle(id: string) {
  await sqs.send(new SendMessageCommand({ QueueUrl: 'deleted', MessageBody: id }));
}
