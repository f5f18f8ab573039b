import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
const CUTOVER = Date.parse('2024-06-01');
const [before, after] = ['us-west-2', 'eu-west-2'].map((region) => new DynamoDBClient({ region }));
const storeOf = (createdAt: string) => (new Date(createdAt).getTime() < CUTOVER ? before! : after!);
export async function handler({ createdAt }: { createdAt: string }) {
  const { Item } = await storeOf(createdAt).send(new GetItemCommand({ TableName: 'orders', Key: { at: { S: createdAt } } }));
  return Item ?? null;
}

