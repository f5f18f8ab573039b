import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SNSClient } from '@aws-sdk/client-sns';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type Koa from 'koa';

export interface AppContext {
  playlists: DynamoDBDocumentClient;
  events: SNSClient;
  topic: string;
}

export function extendContext(app: Koa<Koa.DefaultState, AppContext>) {
  app.context.playlists = DynamoDBDocumentClient.from(new DynamoDBClient({ region: 'us-east-1', maxAttempts: 2 }));
  Object.assign(app.context, {
    events: new SNSClient(),
    topic: process.env.EVENTS_TOPIC ?? 'playlist-events',
  });
}
