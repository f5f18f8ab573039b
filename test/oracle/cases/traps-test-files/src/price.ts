import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';

export const makeClient = (region = process.env.AWS_REGION) => new DynamoDBClient({ region });
const client = makeClient();

export async function handler({ sku }: { sku: string }) {
  const { Item } = await client.send(new GetItemCommand({ TableName: 'prices', Key: { sku: { S: sku } } }));
  return Number(Item?.cents?.N ?? 0);
}
