import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { features } from './features';
const main = new DynamoDBClient({ region: 'us-east-2' });
const copy = features.dualWrite ? new DynamoDBClient({ region: 'us-west-2' }) : undefined;
export async function handler({ id }: { id: string }) {
  const command = new PutItemCommand({ TableName: 't', Item: { id: { S: id } } });
  await main.send(command);
  await copy?.send(command);
}
