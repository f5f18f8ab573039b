import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { invariant } from './invariant';

function client() {
  const { UPLOADS_REGION } = process.env;
  invariant(UPLOADS_REGION, 'UPLOADS_REGION');
  return new S3Client({ region: UPLOADS_REGION, forcePathStyle: false });
}

export async function handler({ file }: { file: string }) {
  await client().send(new PutObjectCommand({ Bucket: 'uploads', Key: file, Body: '' }));
}
