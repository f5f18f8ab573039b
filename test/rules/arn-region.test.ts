import rule from '../../server/src/rules/arn-region';
import { testRule } from '../support/rule-tester';

testRule(rule, {
  valid: [
    {
      name: 'an ARN without a region',
      code: `
export const bucket = 'arn:aws:s3:::uploads';
`,
    },
    {
      name: 'an ARN with the region of the environment',
      code: `
export const topic = \`arn:aws:sns:\${process.env.AWS_REGION}:123456789012:orders\`;
`,
    },
    {
      name: 'a comment, a log, a comparison and a key',
      code: `
export const labels = { 'arn:aws:sns:us-east-1:123456789012:orders': 'Orders' };
// arn:aws:sns:us-east-1:123456789012:orders
export const isOrders = (topic: string) => {
  console.log('not arn:aws:sns:us-east-1:123456789012:orders');
  return topic === 'arn:aws:sns:us-east-1:123456789012:orders';
};
`,
    },
    {
      name: 'a table with an ARN for each region',
      code: `
export const layers: Record<string, string> = {
  'us-east-1': 'arn:aws:lambda:us-east-1:123456789012:layer:metrics:7',
  'us-west-2': 'arn:aws:lambda:us-west-2:123456789012:layer:metrics:5',
  'eu-west-1': 'arn:aws:lambda:eu-west-1:123456789012:layer:metrics:6',
};
`,
    },
    {
      name: 'a test',
      code: `
// file: test/orders.ts
export const topic = 'arn:aws:sns:us-east-1:123456789012:orders';
`,
    },
  ],
  invalid: [
    {
      name: 'a topic that is published to',
      code: `
import { SNSClient, PublishCommand } from '@aws-sdk/client-sns';
const client = new SNSClient({});
const topic = 'arn:aws:sns:us-east-1:123456789012:orders';
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info literalRegion
export const announce = (Message: string) => client.send(new PublishCommand({ TopicArn: topic, Message }));
`,
      fixed: `
import { SNSClient, PublishCommand } from '@aws-sdk/client-sns';
const client = new SNSClient({});
const topic = \`arn:aws:sns:\${process.env.AWS_REGION}:123456789012:orders\`;
export const announce = (Message: string) => client.send(new PublishCommand({ TopicArn: topic, Message }));
`,
    },
    {
      name: 'a template with a literal region',
      code: `
export const table = (name: string) => \`arn:aws:dynamodb:us-east-1:123456789012:table/\${name}\`;
//                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info literalRegion
`,
      fixed: `
export const table = (name: string) => \`arn:aws:dynamodb:\${process.env.AWS_REGION}:123456789012:table/\${name}\`;
`,
    },
  ],
});
