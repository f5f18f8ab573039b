import { randomUUID } from 'node:crypto';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { APIGatewayProxyHandlerV2 } from 'aws-lambda';
import { announce, saveParcel, type Parcel } from '@parcel/shared';

// The label printers stand in the Frankfurt warehouse and poll there.
const LABEL_QUEUE = 'https://sqs.eu-central-1.amazonaws.com/123456789012/label-jobs';

const sqs = new SQSClient({});

export const handler: APIGatewayProxyHandlerV2 = async (event) => {
  const order = JSON.parse(event.body ?? '{}') as { carrier?: string; weightInGrams?: number };
  if (!order.carrier || !order.weightInGrams) return { statusCode: 400, body: 'carrier and weightInGrams are needed' };

  const parcel: Parcel = {
    trackingNumber: `PX-${randomUUID()}`,
    carrier: order.carrier,
    weightInGrams: order.weightInGrams,
    status: 'booked',
    updatedAt: new Date().toISOString(),
  };
  await saveParcel(parcel);
  await sqs.send(new SendMessageCommand({ QueueUrl: LABEL_QUEUE, MessageBody: JSON.stringify(parcel) }));
  await announce({ type: 'parcel.booked', trackingNumber: parcel.trackingNumber });
  return { statusCode: 201, body: JSON.stringify(parcel) };
};
