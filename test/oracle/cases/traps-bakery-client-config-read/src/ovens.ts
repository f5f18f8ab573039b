import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import { diagnose } from './diagnostics';

const ovens = new DynamoDBClient({ region: 'eu-west-3', maxAttempts: 2 });
const orders = new SQSClient({ region: 'us-east-1' });

ovens.middlewareStack.add(
  (next, context) => async (args) => {
    const answer = await next(args);
    console.log(`${context.commandName} done`);
    return answer;
  },
  { step: 'initialize', name: 'logCommands' },
);

export async function status() {
  const found = await diagnose(ovens, orders);
  return { statusCode: 200, body: JSON.stringify(found) };
}

export async function heat({ oven, celsius }: { oven: string; celsius: number }) {
  await ovens.send(new PutItemCommand({ TableName: 'ovens', Item: { oven: { S: oven }, celsius: { N: `${celsius}` } } }));
  return { statusCode: 204 };
}

process.on('SIGTERM', () => {
  ovens.destroy();
  orders.destroy();
});
