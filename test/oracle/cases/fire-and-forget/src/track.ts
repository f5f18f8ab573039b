import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';

const events = new DynamoDBClient({ region: 'us-east-1' });

const store = (kind: string, page: string) => events.send(new PutItemCommand({ TableName: 'events', Item: { kind: { S: kind }, page: { S: page } } }));

/** Resolves in any case: true where the event was stored. */
const tryStore = async (kind: string, page: string) => {
  try {
    await store(kind, page);
    return true;
  } catch (error) {
    console.error(error);
    return false;
  }
};

export async function view({ page }: { page: string }) {
  void tryStore('view', page);
  return { ok: true };
}

export async function click({ page }: { page: string }) {
  store('click', page).catch(console.error);
  return { ok: true };
}

export async function purchase({ page }: { page: string }) {
  store('purchase', page);
  return { ok: true };
}
