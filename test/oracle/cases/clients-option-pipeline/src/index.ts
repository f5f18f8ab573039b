import { SQSClient, SendMessageCommand } from '@aws-sdk/client-sqs';
import { pipe, withRegion, withRetries } from './options';

const near = new SQSClient(pipe(withRetries(2), withRegion('eu-west-1')));
const far = new SQSClient(pipe(withRegion('eu-west-1'), withRegion('ap-southeast-2')));
const bare = new SQSClient(pipe(withRetries(5)));

export async function handler({ msg }: { msg: string }) {
  await near.send(new SendMessageCommand({ QueueUrl: 'near', MessageBody: msg }));
  await far.send(new SendMessageCommand({ QueueUrl: 'far', MessageBody: msg }));
  await bare.send(new SendMessageCommand({ QueueUrl: 'bare', MessageBody: msg }));
}
