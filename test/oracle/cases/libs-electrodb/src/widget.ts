import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { Entity } from 'electrodb';

const client = DynamoDBDocumentClient.from(new DynamoDBClient({ region: process.env.WIDGETS_REGION ?? 'us-east-1' }));

export const Widget = new Entity(
  {
    model: { entity: 'widget', version: '1', service: 'store' },
    attributes: { id: { type: 'string', required: true }, name: { type: 'string' } },
    indexes: { byId: { pk: { field: 'pk', composite: ['id'] }, sk: { field: 'sk', composite: [] } } },
  },
  { client, table: 'widgets' },
);
