import type { APIGatewayProxyHandlerV2 } from 'aws-lambda';
import { labelUrl } from '../storage/labels.js';

export const handler: APIGatewayProxyHandlerV2 = async (event) => {
  const trackingNumber = event.pathParameters?.trackingNumber;
  if (!trackingNumber) return { statusCode: 400, body: 'trackingNumber is needed' };
  return { statusCode: 302, headers: { location: await labelUrl(trackingNumber) } };
};
