import { DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { Container, Token } from './container';

const REGION = new Token<string>('region');
const TABLE = new Token<DynamoDBClient>('table');
const TOPIC = new Token<SNSClient>('topic');

const container = new Container()
  .provide(REGION, () => process.env.ORDERS_REGION ?? 'us-west-2')
  .provide(TABLE, (c) => new DynamoDBClient({ region: c.get(REGION) }))
  .provide(TOPIC, () => new SNSClient({ region: 'eu-west-1' }));

export async function handler({ order }: { order: string }) {
  await container.get(TABLE).send(new UpdateItemCommand({ TableName: 'orders', Key: { id: { S: order } } }));
  await container.get(TOPIC).send(new PublishCommand({ TopicArn: 'orders', Message: order }));
}
