import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { exportsConfig, importsConfig } from './config';

const reader = new S3Client(importsConfig.aws);
const writer = new S3Client(exportsConfig.aws);

export async function handler({ id }: { id: string }) {
  await reader.send(new GetObjectCommand({ Bucket: importsConfig.bucket, Key: id }));
  await writer.send(new PutObjectCommand({ Bucket: exportsConfig.bucket, Key: id, Body: '' }));
}
