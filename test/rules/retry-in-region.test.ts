import rule from '../../server/src/rules/retry-in-region';
import { testRule } from '../support/rule-tester';

testRule(rule, {
  valid: [
    {
      name: 'a second try in another region, and a loop over items',
      code: `
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
const write = (region: string, id: string) => new DynamoDBClient({ region }).send(new PutItemCommand({ TableName: 'orders', Item: { id: { S: id } } }));
export const handler = async ({ ids }: { ids: string[] }) => {
  for (const id of ids) await write('us-east-1', id);
};
export const otherHandler = async () => write('us-east-1', '1').catch(() => write('us-west-2', '1'));
`,
    },
  ],
  invalid: [
    {
      name: 'a loop of attempts',
      code: `
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
const orders = new DynamoDBClient({ region: 'us-east-1' });
export async function handler() {
  for (let attempt = 1; attempt < 4; attempt++) {
    try {
      return await orders.send(new PutItemCommand({ TableName: 'orders', Item: {} }));
//                        ^^^^ info again
    } catch (error) {
      console.warn(error);
    }
  }
  throw new Error('not stored');
}
`,
    },
  ],
});
