import { SQSClient } from '@aws-sdk/client-sqs';
import { BatchDeleteMessage, BatchSendMessage } from './batches';

const bookings = new BatchSendMessage(new SQSClient({ region: 'eu-west-3' }));
const intake = new BatchDeleteMessage(new SQSClient());

interface Intake {
  Records: { messageId: string; receiptHandle: string; body: string }[];
}

export async function handler({ Records }: Intake) {
  const unsent = await bookings.run(
    { QueueUrl: 'https://sqs.eu-west-3.amazonaws.com/111122223333/bookings' },
    Records.map(({ messageId, body }) => ({ Id: messageId, MessageBody: body })),
  );
  const kept = new Set(unsent.map(({ Id }) => Id));
  await intake.run(
    { QueueUrl: process.env.INTAKE_QUEUE_URL ?? 'ferry-intake' },
    Records.filter(({ messageId }) => !kept.has(messageId)).map(({ messageId, receiptHandle }) => ({ Id: messageId, ReceiptHandle: receiptHandle })),
  );
  return { kept: kept.size };
}
