import { DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { Bus } from './bus';

class Ship {
  constructor(readonly order: string) {}
}
class Refund {
  constructor(readonly order: string, readonly cents: number) {}
}

const shipping = (client: EventBridgeClient) => async ({ order }: Ship) => {
  await client.send(new PutEventsCommand({ Entries: [{ Source: 'orders', DetailType: 'shipped', Detail: JSON.stringify({ order }) }] }));
};
const refunding = (client: DynamoDBClient) => async ({ order, cents }: Refund) => {
  await client.send(new UpdateItemCommand({ TableName: 'refunds', Key: { order: { S: order } }, UpdateExpression: 'SET cents = :c', ExpressionAttributeValues: { ':c': { N: `${cents}` } } }));
};

const bus = new Bus()
  .on(Ship, shipping(new EventBridgeClient({ region: 'us-west-2' })))
  .on(Refund, refunding(new DynamoDBClient({ region: 'us-east-1' })));

export const handler = ({ kind }: { kind: 'ship' | 'refund' }) => bus.dispatch(kind === 'ship' ? new Ship('o1') : new Refund('o1', 500));
