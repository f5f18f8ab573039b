import { ListQueuesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { fromCode, regionOfHost } from './places';

const first = new SQSClient({ region: regionOfHost('sqs.ap-south-1.amazonaws.com') });
const second = new SQSClient({ region: fromCode('USW2') });

export async function handler() {
  await first.send(new ListQueuesCommand({}));
  await second.send(new ListQueuesCommand({}));
}
