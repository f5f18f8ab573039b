import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { JobQueue } from './index';

/** For the day when there is more than one process. */
export class SqsQueue implements JobQueue {
  constructor(private readonly url: string, private readonly sqs = new SQSClient({ region: 'us-east-1' })) {}

  async enqueue(name: string, payload: unknown) {
    const { MessageId } = await this.sqs.send(
      new SendMessageCommand({ QueueUrl: this.url, MessageBody: JSON.stringify({ name, payload }) }),
    );
    return MessageId!;
  }
}
