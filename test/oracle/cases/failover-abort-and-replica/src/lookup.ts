import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';

const primary = new DynamoDBClient({ region: process.env.PRIMARY_REGION ?? 'us-east-1' });
const replica = new DynamoDBClient({ region: 'us-west-2' });

async function within<T>(ms: number, run: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), ms);
  try {
    return await run(controller.signal);
  } finally {
    clearTimeout(timer);
  }
}

const read = (client: DynamoDBClient, code: string, abortSignal?: AbortSignal) =>
  client.send(new GetItemCommand({ TableName: 'airports', Key: { code: { S: code } } }), { abortSignal });

export async function handler({ code }: { code: string }) {
  const found = await within(20_000, (signal) => read(primary, code, signal)).catch(() => read(replica, code));
  return { code, city: found.Item?.city?.S };
}
