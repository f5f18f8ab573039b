import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoNotes, LoggedNotes } from './dynamo-notes';
import type { Notes } from './ports';

const root = {
  get region() { return process.env.NOTES_REGION ?? 'us-east-1'; },
  get client() { return new DynamoDBClient({ region: this.region }); },
  get notes(): Notes { return new LoggedNotes(new DynamoNotes(this.client, 'notes')); },
};

export async function handler({ id }: { id: string }) {
  const { notes } = root;
  await notes.add(id);
  return notes.count();
}
