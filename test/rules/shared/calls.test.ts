import { equal } from 'node:assert/strict';
import { callsOf } from '../../../server/src/rules/shared/calls';
import { analyzedInMemory } from '../../support/in-memory';
import { splitFiles } from '../../support/marked-code';

describe('rules/shared/calls', () => {
  it('counts a call once that is handed clients whose regions are decided in two ways, and two operations of one place twice', () => {
    const { map } = analyzedInMemory(splitFiles(`
// file: src/orders.ts
import { DynamoDBClient, DeleteItemCommand, GetItemCommand } from '@aws-sdk/client-dynamodb';
const one = new DynamoDBClient({ region: process.env.ONE });
const other = new DynamoDBClient({ region: 'eu-west-1' });
const order = (client: DynamoDBClient) => client.send(new GetItemCommand({ TableName: 'orders', Key: {} }));
const either = (command: GetItemCommand | DeleteItemCommand) => one.send(command);
export const handler = async () => {
  await order(one);
  await order(other);
  await either(new GetItemCommand({ TableName: 'orders', Key: {} }));
  await either(new DeleteItemCommand({ TableName: 'orders', Key: {} }));
};
`));
    const operations = map.uses.filter(({ kind }) => kind === 'operation');
    equal(operations.length, 4);
    equal(callsOf(operations).length, 3);
  });
});
