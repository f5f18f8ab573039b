import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { queueClient, tableClient } from './clients';

export async function handler({ id }: { id: string }) {
  await tableClient().send(new GetItemCommand({ TableName: 'main', Key: { id: { S: id } } }));
  await tableClient('eu-west-2').send(new GetItemCommand({ TableName: 'copy', Key: { id: { S: id } } }));
  await queueClient({ attempts: 4 }).send(new SendMessageCommand({ QueueUrl: 'reads', MessageBody: id }));
}
