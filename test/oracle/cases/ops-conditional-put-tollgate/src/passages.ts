import { ConditionalCheckFailedException, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocument } from '@aws-sdk/lib-dynamodb';

const TableName = process.env.PASSAGES_TABLE ?? 'passages';
const passages = DynamoDBDocument.from(new DynamoDBClient({ region: 'us-east-1' }));

export type Outcome = 'charged' | 'already-charged';

export async function recordOnce(passage: string, cents: number): Promise<Outcome> {
  try {
    await passages.put({ TableName, Item: { passage, cents }, ConditionExpression: 'attribute_not_exists(passage)' });
    return 'charged';
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return 'already-charged';
    throw error;
  }
}
