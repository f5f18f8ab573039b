import { DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';

const main = new DynamoDBClient({ region: 'us-east-1', maxAttempts: 1 });
const standby = new DynamoDBClient({ region: 'us-west-2', maxAttempts: 1 });

const isTrue = (value?: string) => ['true', 'yes', '1'].includes((value ?? '').toLowerCase());
const ledger = isTrue(process.env.USE_DR_SITE) ? standby : main;

export async function handler({ id }: { id: string }) {
  await ledger.send(new UpdateItemCommand({
    TableName: 'ledger',
    Key: { id: { S: id } },
    UpdateExpression: 'SET settled = :t',
    ExpressionAttributeValues: { ':t': { BOOL: true } },
  }));
  return { settled: id };
}
