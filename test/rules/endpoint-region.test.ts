import rule from '../../server/src/rules/endpoint-region';
import { testRule } from '../support/rule-tester';

testRule(rule, {
  valid: [
    {
      name: 'what a form shows, and a host of no service',
      code: `
// file: src/form.tsx
export const Form = () => <input placeholder="db.abc123.us-east-1.rds.amazonaws.com" aria-label="s3.us-east-1.amazonaws.com" />;
export const api = 'https://your-endpoint-here.us-east-1.amazonaws.com/dev';
`,
    },
    {
      name: 'the host of a client whose region is pinned beside it, which is one problem',
      code: `
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
export const tables = new DynamoDBClient({ region: 'us-east-1', endpoint: 'https://dynamodb.us-east-1.amazonaws.com' });
`,
    },
    {
      name: 'a host with the region of the environment',
      code: `
export const host = \`https://dynamodb.\${process.env.AWS_REGION}.amazonaws.com\`;
`,
    },
    {
      name: 'a queue URL, which queue-url-region reports',
      code: `
import { SQSClient, SendMessageCommand } from '@aws-sdk/client-sqs';
const client = new SQSClient({ region: 'eu-west-1' });
export const enqueue = (MessageBody: string) =>
  client.send(new SendMessageCommand({ QueueUrl: 'https://sqs.us-east-1.amazonaws.com/123456789012/jobs', MessageBody }));
`,
    },
    {
      name: 'a cluster endpoint of Application Recovery Controller',
      code: `
export const cluster = 'https://1a2b3c4d.route53-recovery-cluster.us-east-1.amazonaws.com/v1';
`,
    },
    {
      name: 'a comment and a test',
      code: `
// file: test/hosts.ts
// https://dynamodb.us-east-1.amazonaws.com
export const host = 'https://dynamodb.us-east-1.amazonaws.com';
`,
    },
  ],
  invalid: [
    {
      name: 'the host that was lost on 2025-10-20',
      code: `
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
export const tables = new DynamoDBClient({ endpoint: 'https://dynamodb.us-east-1.amazonaws.com' });
//                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning lost
`,
      fixed: `
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
export const tables = new DynamoDBClient({ endpoint: \`https://dynamodb.\${process.env.AWS_REGION}.amazonaws.com\` });
`,
    },
    {
      name: 'another service, as information',
      code: `
export const publish = (body: string) => fetch('https://sns.eu-west-1.amazonaws.com/', { method: 'POST', body });
//                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info literalRegion
`,
      fixed: `
export const publish = (body: string) => fetch(\`https://sns.\${process.env.AWS_REGION}.amazonaws.com/\`, { method: 'POST', body });
`,
    },
  ],
});
