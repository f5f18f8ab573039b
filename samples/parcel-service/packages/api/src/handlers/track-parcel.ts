import type { APIGatewayProxyHandlerV2 } from 'aws-lambda';
import { findParcel } from '@parcel/shared';
import { carrierStatus } from '../carriers.js';

export const handler: APIGatewayProxyHandlerV2 = async (event) => {
  const trackingNumber = event.pathParameters?.trackingNumber;
  if (!trackingNumber) return { statusCode: 400, body: 'trackingNumber is needed' };

  const parcel = await findParcel(trackingNumber);
  if (!parcel) return { statusCode: 404, body: 'no such parcel' };

  // A carrier that does not answer is no reason to keep our own state from the customer.
  const atCarrier = await carrierStatus(parcel).catch(() => undefined);
  return { statusCode: 200, body: JSON.stringify({ ...parcel, atCarrier }) };
};
