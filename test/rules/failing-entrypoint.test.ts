import rule from '../../server/src/rules/failing-entrypoint';
import { testRule } from '../support/rule-tester';

testRule(rule, {
  valid: [
    {
      name: 'an entry point that answers without the table, one that asks another region, and one that does not call it',
      code: `
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
const read = (region: string) => new DynamoDBClient({ region }).send(new GetItemCommand({ TableName: 'greetings', Key: { id: { S: '1' } } }));
export const handler = async () => read('us-east-1').catch(() => ({ Item: undefined }));
export const otherHandler = async () => read('us-east-1').catch(() => read('eu-west-1'));
export const thirdHandler = async () => read('eu-west-1');
`,
    },
    {
      name: 'an error that the event decides, whether or not the table answers',
      code: `
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
const audit = new DynamoDBClient({ region: 'us-east-1' });
export async function handler(event: { id?: string }) {
  await audit.send(new PutItemCommand({ TableName: 'audit', Item: {} })).catch(() => undefined);
  if (!event.id) throw new Error('no id');
  return event.id;
}
`,
    },
  ],
  invalid: [
    {
      name: 'an entry point that ends in an error, and one that answers 503',
      code: `
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
const orders = new DynamoDBClient({ region: 'us-east-1' });
const store = () => orders.send(new PutItemCommand({ TableName: 'orders', Item: {} }));
export async function handler() {
//                    ^^^^^^^ info fails
  await store();
}
export const apiHandler = async () => {
//           ^^^^^^^^^^ info fails
  try {
    await store();
    return { statusCode: 201 };
  } catch {
    return { statusCode: 503 };
  }
};
`,
    },
    {
      name: 'as a warning where the pin is not what is wrong: the program has another region, and this entry point does not use it',
      code: `
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
const read = (region: string) => new DynamoDBClient({ region }).send(new GetItemCommand({ TableName: 'orders', Key: {} }));
export const getHandler = async () => read('us-east-1').catch(() => read('us-west-2'));
export const listHandler = async () => read('us-east-1');
//           ^^^^^^^^^^^ warning fails
`,
    },
  ],
});
