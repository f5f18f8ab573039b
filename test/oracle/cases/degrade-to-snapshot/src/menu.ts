import { DynamoDBClient, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { readSnapshot } from './snapshot';

const dishes = new DynamoDBClient({ region: 'us-east-1' });

export async function menu({ restaurant }: { restaurant: string }): Promise<string[]> {
  try {
    const { Items = [] } = await dishes.send(new QueryCommand({ TableName: 'dishes', KeyConditionExpression: 'restaurant = :r', ExpressionAttributeValues: { ':r': { S: restaurant } } }));
    return Items.map(({ dish }) => dish?.S ?? '?');
  } catch (error) {
    console.warn('menu from snapshot', error);
    return readSnapshot(restaurant);
  }
}

export async function edit({ restaurant }: { restaurant: string }) {
  await dishes.send(new PutItemCommand({ TableName: 'dishes', Item: { restaurant: { S: restaurant } } }));
}
