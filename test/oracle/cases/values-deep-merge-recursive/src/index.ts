import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { config } from './config';

const db = new DynamoDBClient({ region: config.aws.dynamodb.region });
const s3 = new S3Client({ region: config.aws.s3.region });

export async function handler() {
  await s3.send(new ListObjectsV2Command({ Bucket: 'carts' }));
  await db.send(new GetItemCommand({ TableName: config.aws.dynamodb.table, Key: { pk: { S: 'c' } } }));
}
