import rule from '../../server/src/rules/runtime-control-plane';
import { testRule } from '../support/rule-tester';

const head = `import { SQSClient, CreateQueueCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
const client = new SQSClient({});`;

testRule(rule, {
  valid: [
    {
      name: 'the data plane on a request',
      code: `
${head}
export async function POST() {
  return Response.json(await client.send(new SendMessageCommand({ QueueUrl: process.env.QUEUE_URL, MessageBody: '{}' })));
}
`,
    },
    {
      name: 'the control plane of a script',
      code: `
import { SQSClient, CreateQueueCommand } from '@aws-sdk/client-sqs';
await new SQSClient({}).send(new CreateQueueCommand({ QueueName: 'jobs' }));
`,
    },
    {
      name: 'an operation that the options allow',
      options: { allowOperations: ['sqs:Create*'] },
      code: `
${head}
export async function POST() {
  return Response.json(await client.send(new CreateQueueCommand({ QueueName: 'tenant' })));
}
`,
    },
  ],
  invalid: [
    {
      name: 'a queue that is made on a request',
      code: `
${head}
export async function POST() {
  return Response.json(await client.send(new CreateQueueCommand({ QueueName: 'tenant' })));
//                                  ^^^^ info request
}
`,
    },
    {
      name: 'DNS that is changed to fail over',
      code: `
// file: src/failover.ts
import { Route53Client, ChangeResourceRecordSetsCommand } from '@aws-sdk/client-route-53';
const dns = new Route53Client({});
export const moveTraffic = (HostedZoneId: string) => dns.send(new ChangeResourceRecordSetsCommand({ HostedZoneId, ChangeBatch: { Changes: [] } }));
//                                                       ^^^^ warning failover
`,
    },
  ],
});
