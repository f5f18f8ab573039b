import { ConditionalCheckFailedException, DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { stack } from './stack';

const db = new DynamoDBClient({ region: stack.region });
const workflows = new SFNClient({ region: stack.region });

export async function handler({ sku, quantity }: { sku: string; quantity: number }) {
  try {
    await db.send(new UpdateItemCommand({
      TableName: `stock-${stack.stage}`,
      Key: { sku: { S: sku } },
      UpdateExpression: 'ADD reserved :n',
      ConditionExpression: 'available >= :n',
      ExpressionAttributeValues: { ':n': { N: String(quantity) } },
    }));
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return { reserved: false };
    throw error;
  }
  await workflows.send(new StartExecutionCommand({
    stateMachineArn: `arn:aws:states:${stack.region}:123456789012:stateMachine:fulfil-${stack.stage}`,
    input: JSON.stringify({ sku, quantity }),
  }));
  return { reserved: true };
}
