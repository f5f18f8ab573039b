import { ConstantBackoff, fallback, handleAll, retry, wrap } from 'cockatiel';
import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';

const db = new DynamoDBClient({ region: 'us-east-1', maxAttempts: 1 });

const retrying = retry(handleAll, { maxAttempts: 2, backoff: new ConstantBackoff(5) });
const lenient = wrap(fallback(handleAll, undefined), retrying);

export async function banner() {
  const found = await lenient.execute(() => db.send(new GetItemCommand({ TableName: 'banners', Key: { id: { S: 'home' } } })));
  return { text: found?.Item?.text?.S ?? 'Welcome' };
}

export async function acknowledge({ user }: { user: string }) {
  await retrying.execute(() => db.send(new PutItemCommand({ TableName: 'banner-acks', Item: { user: { S: user } } })));
  return { user };
}
