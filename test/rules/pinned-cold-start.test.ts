import rule from '../../server/src/rules/pinned-cold-start';
import { testRule } from '../support/rule-tester';

testRule(rule, {
  valid: [
    {
      name: 'a setting that is read by the handler',
      code: `
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
const settings = new DynamoDBClient({ region: 'us-east-1' });
export const handler = async () => settings.send(new GetItemCommand({ TableName: 'settings', Key: {} }));
`,
    },
  ],
  invalid: [
    {
      name: 'a setting that is read at the top level, though the handler does not use it',
      code: `
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
const settings = new DynamoDBClient({ region: 'us-east-1' });
export const { Item } = await settings.send(new GetItemCommand({ TableName: 'settings', Key: {} }));
//                                     ^^^^ info starts
export const handler = async () => 'ok';
`,
    },
  ],
});
