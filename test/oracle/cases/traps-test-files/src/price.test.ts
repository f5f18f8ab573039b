import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { handler, makeClient } from './price';

test('a price that was stored is found', async () => {
  const seed = { sku: { S: 'tea' }, cents: { N: '250' } };
  await makeClient('us-east-1').send(new PutItemCommand({ TableName: 'prices', Item: seed }));
  assert.equal(await handler({ sku: 'tea' }), 250);
});
