import rule from '../../server/src/rules/diverging-pins';
import { testRule } from '../support/rule-tester';

testRule(rule, {
  valid: [
    {
      name: 'a standby that makes the same calls',
      code: `
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
const primary = new DynamoDBClient({ region: 'us-east-1' });
const standby = new DynamoDBClient({ region: 'us-west-2' });
export const handler = async (event: { id: string }) => {
  const query = { TableName: 'orders', Key: { id: { S: event.id } } };
  try {
    return await primary.send(new GetItemCommand(query));
  } catch {
    return await standby.send(new GetItemCommand(query));
  }
};
`,
    },
    {
      name: 'two services, and clients of two programs',
      code: `
// file: src/read.ts
import { S3Client, GetObjectCommand } from '@aws-sdk/client-s3';
import { SNSClient, PublishCommand } from '@aws-sdk/client-sns';
const uploads = new S3Client({ region: 'us-west-2' });
const topics = new SNSClient({ region: 'eu-west-1' });
export const handler = async () => [await uploads.send(new GetObjectCommand({ Bucket: 'a', Key: 'b' })), await topics.send(new PublishCommand({ Message: 'c' }))];
// file: src/write.ts
import { S3Client, PutObjectCommand } from '@aws-sdk/client-s3';
const uploads = new S3Client({ region: 'eu-west-1' });
export const handler = () => uploads.send(new PutObjectCommand({ Bucket: 'a', Key: 'b' }));
`,
    },
  ],
  invalid: [
    {
      name: 'the client that is in another region than most',
      code: `
import { S3Client, GetObjectCommand, PutObjectCommand, DeleteObjectCommand } from '@aws-sdk/client-s3';
const reader = new S3Client({ region: 'us-west-2' });
const writer = new S3Client({ region: 'us-west-2' });
const cleaner = new S3Client({ region: 'eu-west-1' });
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info diverging
const at = { Bucket: 'a', Key: 'b' };
export const handler = async () => {
  await reader.send(new GetObjectCommand(at));
  await writer.send(new PutObjectCommand(at));
  await cleaner.send(new DeleteObjectCommand(at));
};
`,
    },
  ],
});
