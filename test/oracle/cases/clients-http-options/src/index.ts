import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { HeadObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { tuned } from './tuned';

const table = new DynamoDBClient(tuned({ region: 'us-east-1' }));
const bucket = new S3Client(tuned({ region: process.env.S3_REGION || 'eu-west-1', forcePathStyle: true }, 10_000));

export async function handler() {
  await table.send(new GetItemCommand({ TableName: 't', Key: { id: { S: '1' } } }));
  await bucket.send(new HeadObjectCommand({ Bucket: 'b', Key: 'k' }));
}
