import { SQSClient, SendMessageCommand } from '@aws-sdk/client-sqs';

interface Message {
  body: string;
  messageAttributes: Record<string, { stringValue?: string } | undefined>;
}

const rejected = new SQSClient({ region: 'us-east-1' });

export async function handler({ Records }: { Records: Message[] }) {
  await Promise.all(Records.map(async ({ body, messageAttributes: { targetRegion } }) => {
    if (!targetRegion?.stringValue) {
      await rejected.send(new SendMessageCommand({ QueueUrl: 'rejected', MessageBody: body }));
      return;
    }
    const target = new SQSClient({ region: targetRegion.stringValue });
    await target.send(new SendMessageCommand({ QueueUrl: 'inbox', MessageBody: body }));
  }));
}
