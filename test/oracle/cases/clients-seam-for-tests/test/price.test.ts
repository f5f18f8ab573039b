import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { setClient } from '../src/client';
import { handler } from '../src/price';

beforeEach(() => setClient(new DynamoDBClient({ region: 'us-east-1', endpoint: 'http://localhost:8000' })));

it('answers nothing for an empty table', async () => {
  expect(await handler()).toBeUndefined();
});
