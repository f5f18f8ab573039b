import rule from '../../server/src/rules/queue-url-region';
import { testRule } from '../support/rule-tester';

testRule(rule, {
  valid: [
    {
      name: 'a queue of the same region',
      code: `
import { SQSClient, SendMessageCommand } from '@aws-sdk/client-sqs';
const client = new SQSClient({ region: 'us-east-1' });
export const enqueue = (MessageBody: string) =>
  client.send(new SendMessageCommand({ QueueUrl: 'https://sqs.us-east-1.amazonaws.com/123456789012/jobs', MessageBody }));
`,
    },
    {
      name: 'a queue URL from the environment',
      code: `
import { SQSClient, SendMessageCommand } from '@aws-sdk/client-sqs';
const client = new SQSClient({ region: 'us-east-1' });
export const enqueue = (MessageBody: string) => client.send(new SendMessageCommand({ QueueUrl: process.env.QUEUE_URL, MessageBody }));
`,
    },
    {
      name: 'a service whose host is in us-east-1 whatever the region',
      code: `
import { IAMClient, GetRoleCommand } from '@aws-sdk/client-iam';
const client = new IAMClient({ region: 'eu-west-1' });
export const role = (RoleName: string) => client.send(new GetRoleCommand({ RoleName }));
`,
    },
  ],
  invalid: [
    {
      name: 'each queue at its own URL',
      code: `
import { SQSClient, SendMessageCommand } from '@aws-sdk/client-sqs';
const pinned = new SQSClient({ region: 'eu-west-1' });
const ambient = new SQSClient({});
export const enqueue = (MessageBody: string) =>
  pinned.send(new SendMessageCommand({ QueueUrl: 'https://sqs.us-east-1.amazonaws.com/123456789012/jobs', MessageBody }));
//                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning otherRegion
export const keep = (MessageBody: string) =>
  ambient.send(new SendMessageCommand({ QueueUrl: \`https://sqs.us-east-1.amazonaws.com/\${process.env.ACCOUNT}/archive\`, MessageBody }));
//                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info literalHost
`,
    },
    {
      name: 'a queue of another region, once for all operations',
      code: `
import { ReceiveMessageCommand, SQSClient, SendMessageCommand } from '@aws-sdk/client-sqs';
const client = new SQSClient({ region: 'eu-west-1' });
export const enqueue = (MessageBody: string) =>
  client.send(new SendMessageCommand({ QueueUrl: 'https://sqs.us-east-1.amazonaws.com/123456789012/jobs', MessageBody }));
//                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning otherRegion
export const receive = () =>
  client.send(new ReceiveMessageCommand({ QueueUrl: 'https://sqs.us-east-1.amazonaws.com/123456789012/jobs' }));
`,
    },
    {
      name: 'a queue of one region, and a client of any',
      code: `
import { SQSClient, SendMessageCommand } from '@aws-sdk/client-sqs';
const client = new SQSClient({});
export const enqueue = (MessageBody: string) =>
  client.send(new SendMessageCommand({ QueueUrl: 'https://sqs.us-east-1.amazonaws.com/123456789012/jobs', MessageBody }));
//                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info literalHost
`,
    },
    {
      name: 'a queue of another region by version 2 of the SDK, which signs for the region of the URL',
      code: `
import { SQS } from 'aws-sdk';
const queues = new SQS({ region: 'eu-west-1' });
const QueueUrl = 'https://sqs.us-east-1.amazonaws.com/123456789012/jobs';
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info urlDecides
export const send = (MessageBody: string) => queues.sendMessage({ QueueUrl, MessageBody }).promise();
`,
    },
    {
      name: 'the older form of a queue URL, of which version 2 takes the host and not the region',
      code: `
import { SQS } from 'aws-sdk';
const queues = new SQS({ region: 'eu-west-1' });
const QueueUrl = 'https://us-west-2.queue.amazonaws.com/123456789012/jobs';
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning otherRegion
export const send = (MessageBody: string) => queues.sendMessage({ QueueUrl, MessageBody }).promise();
`,
    },
  ],
});
