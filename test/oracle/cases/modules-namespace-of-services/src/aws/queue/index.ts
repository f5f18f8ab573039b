import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { default as regions } from '../../regions';

const client = new SQSClient({ region: regions.OREGON });
export const push = (MessageBody: string) => client.send(new SendMessageCommand({ QueueUrl: 'q', MessageBody }));
