import middy from '@middy/core';
import httpErrorHandler from '@middy/http-error-handler';
import createError from 'http-errors';
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';

const parcels = new DynamoDBClient({ region: 'us-east-1' });

interface Event {
  pathParameters: { id: string };
}

const find = async ({ pathParameters: { id } }: Event) => {
  const { Item } = await parcels.send(new GetItemCommand({ TableName: 'parcels', Key: { id: { S: id } } }));
  if (!Item) throw new createError.NotFound('no such parcel');
  return { statusCode: 200, body: JSON.stringify(Item) };
};

const printLabel = async (event: Event) => {
  try {
    return await find(event);
  } catch {
    throw createError(422, 'label cannot be printed');
  }
};

export const handler = middy<Event>().use(httpErrorHandler({ fallbackMessage: 'something went wrong', logger: () => undefined })).handler(find);

export const label = middy(printLabel).use(httpErrorHandler({ logger: () => undefined }));
