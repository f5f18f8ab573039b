import { KinesisClient, PutRecordCommand } from '@aws-sdk/client-kinesis';
import { Pool } from './pool';

const pool = new Pool(['us-east-2', 'us-west-2'].map((region) => new KinesisClient({ region })));

export async function handler({ rows }: { rows: string[] }) {
  for (const row of rows) {
    await pool.take().send(new PutRecordCommand({ StreamName: 'rows', PartitionKey: row, Data: Buffer.from(row) }));
  }
}
