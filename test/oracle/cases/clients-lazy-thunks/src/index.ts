import { TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { PublishBatchCommand } from '@aws-sdk/client-sns';
import { clients } from './clients';

export async function handler() {
  await clients.dynamo().send(new TransactWriteItemsCommand({ TransactItems: [] }));
  await clients.sns().send(new PublishBatchCommand({ TopicArn: 't', PublishBatchRequestEntries: [] }));
}
