import CircuitBreaker from 'opossum';
import { DynamoDBClient, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';

const client = new DynamoDBClient({ region: 'us-east-1' });

async function queryRecommendations(customer: string): Promise<string[]> {
  const { Items = [] } = await client.send(new QueryCommand({ TableName: 'recommendations', KeyConditionExpression: 'c = :c', ExpressionAttributeValues: { ':c': { S: customer } } }));
  return Items.map((item) => item.sku?.S ?? '');
}

const storeOrder = (customer: string) => client.send(new PutItemCommand({ TableName: 'orders', Item: { c: { S: customer } } }));

const options = { timeout: 3000, errorThresholdPercentage: 50, resetTimeout: 30_000 };
const recommending = new CircuitBreaker(queryRecommendations, options);
recommending.fallback(() => ['bestseller-1', 'bestseller-2']);
const ordering = new CircuitBreaker(storeOrder, options);

export const recommendations = async ({ customer }: { customer: string }) => ({ items: await recommending.fire(customer) });

export const checkout = async ({ customer }: { customer: string }) => {
  await ordering.fire(customer);
  return { ok: true };
};
