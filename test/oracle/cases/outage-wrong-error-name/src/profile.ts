import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';

const home = new DynamoDBClient({ region: 'us-east-1', maxAttempts: 1 });
const replica = new DynamoDBClient({ region: 'eu-west-1', maxAttempts: 1 });

export async function handler({ id }: { id: string }) {
  const input = { TableName: 'profiles', Key: { id: { S: id } } };
  try {
    const { Item } = await home.send(new GetItemCommand(input));
    return Item ?? null;
  } catch (error) {
    if ((error as Error).name !== 'InternalServerError') throw error;
    console.warn('home is ill, asking the replica');
    const { Item } = await replica.send(new GetItemCommand(input));
    return Item ?? null;
  }
}
