import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { findParcel, saveParcel } from '../src/parcel-table.js';

const local = new DynamoDBClient({ region: 'us-east-1', endpoint: 'http://localhost:8000' });

before(async () => {
  process.env.AWS_REGION = 'us-east-1';
  await local.send(
    new CreateTableCommand({
      TableName: 'parcels',
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [{ AttributeName: 'trackingNumber', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'trackingNumber', AttributeType: 'S' }],
    }),
  );
});

test('an older state does not replace a newer one', async () => {
  const parcel = { trackingNumber: 'PX-1', carrier: 'postal', weightInGrams: 900 };
  await saveParcel({ ...parcel, status: 'delivered', updatedAt: '2025-10-20T09:40:00Z' });
  await saveParcel({ ...parcel, status: 'in-transit', updatedAt: '2025-10-20T06:48:00Z' });
  assert.equal((await findParcel('PX-1'))?.status, 'delivered');
});

test('the queue of the labels is in us-east-1', () => {
  assert.match('https://sqs.us-east-1.amazonaws.com/123456789012/labels', /us-east-1/);
  assert.match('arn:aws:sqs:us-east-1:123456789012:labels', /us-east-1/);
});
