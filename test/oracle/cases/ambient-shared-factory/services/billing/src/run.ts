import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { dynamo, s3, sqs } from '@platform/clients';

const invoices = dynamo({ retries: 5 });
const archive = s3({ region: 'us-east-1' });
const mails = sqs();

export async function run({ invoice }: { invoice: string }) {
  await invoices.send(new UpdateItemCommand({ TableName: 'invoices', Key: { id: { S: invoice } } }));
  await archive.send(new PutObjectCommand({ Bucket: 'invoice-archive', Key: invoice, Body: '' }));
  await mails.send(new SendMessageCommand({ QueueUrl: 'mails', MessageBody: invoice }));
}
