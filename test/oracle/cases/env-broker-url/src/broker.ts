import { DeleteMessageCommand, ReceiveMessageCommand, SQSClient, type Message } from '@aws-sdk/client-sqs';

export interface Broker {
  take(): Promise<Message[]>;
  ack(message: Message): Promise<void>;
}

export function connect(address: string): Broker {
  const url = new URL(address);
  if (url.protocol !== 'sqs:') throw new Error(`unsupported broker ${url.protocol}`);
  const sqs = new SQSClient({ region: url.hostname });
  const QueueUrl = url.pathname.slice(1);
  return {
    async take() {
      const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 10, MaxNumberOfMessages: 5 }));
      return Messages;
    },
    async ack({ ReceiptHandle }) {
      await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
    },
  };
}
