import rule from '../../server/src/rules/lost-failover';
import { testRule } from '../support/rule-tester';

testRule(rule, {
  valid: [
    {
      name: 'a fallback in another region',
      code: `
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
const read = (region: string) => new DynamoDBClient({ region }).send(new GetItemCommand({ TableName: 'orders', Key: {} }));
export const handler = async () => read('us-east-1').catch(() => read('us-west-2'));
`,
    },
  ],
  invalid: [
    {
      name: 'a fallback that reads another table of the same region',
      code: `
import { DynamoDBClient, GetItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
const orders = new DynamoDBClient({ region: 'us-east-1' });
export async function handler() {
  try {
    return await orders.send(new GetItemCommand({ TableName: 'orders', Key: {} }));
  } catch {
    return orders.send(new QueryCommand({ TableName: 'archive' }));
//                ^^^^ info lost
  }
}
`,
    },
  ],
});
