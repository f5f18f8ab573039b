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
      name: 'a Lambda function that answers nobody',
      code: `
${head}
export const handler = async (event: { RequestType: string }) => {
  if (event.RequestType === 'Create') await client.send(new CreateQueueCommand({ QueueName: 'jobs' }));
  return { PhysicalResourceId: 'jobs' };
};
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
      name: 'a queue that a Lambda function behind an API makes',
      code: `
${head}
const answer = (statusCode: number, body: unknown) => ({ statusCode, body: JSON.stringify(body) });
export const handler = async (event: { tenant: string }) => {
  const { QueueUrl } = await client.send(new CreateQueueCommand({ QueueName: event.tenant }));
//                                  ^^^^ info request
  return answer(200, { QueueUrl });
};
`,
    },
    {
      name: 'one that answers by calling back, in the other SDK',
      code: `
import AWS from 'aws-sdk';
const iam = new AWS.IAM();
exports.handler = (event, context, callback) => {
  iam.createUser({ UserName: event.name }, (error) => callback(error, { statusCode: error ? 500 : 201 }));
//    ^^^^^^^^^^ info request
};
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
