import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { KMSClient, DecryptCommand } from '@aws-sdk/client-kms';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { createClient } from './create-client';

const db = createClient(DynamoDBClient);
const kms = createClient(KMSClient, { region: 'us-west-2' });
const s3 = createClient(S3Client, { forcePathStyle: true });

export async function handler({ id }: { id: string }) {
  const { Item } = await db.send(new GetItemCommand({ TableName: 'sealed', Key: { id: { S: id } } }));
  const { Plaintext } = await kms.send(new DecryptCommand({ CiphertextBlob: Item?.blob?.B ?? new Uint8Array(1) }));
  await s3.send(new PutObjectCommand({ Bucket: 'opened', Key: id, Body: Plaintext ?? '' }));
}
