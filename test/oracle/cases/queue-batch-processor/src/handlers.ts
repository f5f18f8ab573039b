import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { BatchProcessor, type QueueRecord } from './batch';

const ledger = new DynamoDBClient({ region: 'us-east-1' });

const book = (table: string) => async ({ id }: { id: string }) => {
  await ledger.send(new PutItemCommand({ TableName: table, Item: { id: { S: id } } }));
};

export const payments = ({ Records }: { Records: QueueRecord[] }) => new BatchProcessor(book('payments')).process(Records);

export const receipts = ({ Records }: { Records: QueueRecord[] }) => new BatchProcessor(book('receipts'), true).process(Records);
