import { PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { activeSite } from './site';

export async function board({ dog, run }: { dog: string; run: number }) {
  const db = await activeSite();
  await db.send(new PutCommand({ TableName: 'boardings', Item: { dog, run } }));
  return { statusCode: 201 };
}

export async function occupancy() {
  try {
    const db = await activeSite();
    const { Count } = await db.send(new ScanCommand({ TableName: 'boardings', Select: 'COUNT' }));
    return { statusCode: 200, body: String(Count ?? 0) };
  } catch {
    return { statusCode: 200, body: 'unknown' };
  }
}
