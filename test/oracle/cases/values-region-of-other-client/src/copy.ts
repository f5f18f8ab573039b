import { DynamoDBClient, DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { SQSClient, SendMessageCommand } from '@aws-sdk/client-sqs';

const dynamo = new DynamoDBClient({ region: process.env.HOME_REGION ?? 'us-east-1' });
const s3 = new S3Client({ region: dynamo.config.region });

export async function handler() {
  const region = await dynamo.config.region();
  const queue = new SQSClient({ region });
  await dynamo.send(new DescribeTableCommand({ TableName: 'source' }));
  await s3.send(new GetObjectCommand({ Bucket: 'source', Key: 'a' }));
  await queue.send(new SendMessageCommand({ QueueUrl: 'copied', MessageBody: 'a' }));
}
