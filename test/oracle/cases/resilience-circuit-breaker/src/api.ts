import { DynamoDBClient, GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { CircuitBreaker } from './breaker';

const catalogue = new DynamoDBClient({ region: 'us-east-1' });
const breaker = new CircuitBreaker();
const LIST_PRICE = 9;

export const price = async ({ sku }: { sku: string }) => {
  const amount = await breaker.run(
    async () => {
      const { Item } = await catalogue.send(new GetItemCommand({ TableName: 'prices', Key: { sku: { S: sku } } }));
      return Number(Item?.price?.N);
    },
    () => LIST_PRICE,
  );
  return { sku, amount };
};

export const reserve = async ({ sku }: { sku: string }) => {
  await breaker.run(() => catalogue.send(new UpdateItemCommand({ TableName: 'stock', Key: { sku: { S: sku } }, UpdateExpression: 'ADD reserved :n', ExpressionAttributeValues: { ':n': { N: '1' } } })));
  return { sku, reserved: true };
};
