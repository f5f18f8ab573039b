import { HeadObjectCommand } from '@aws-sdk/client-s3';
import { bucket, storage } from '#lib/storage';

export async function handler({ key }) {
  const { ContentLength = 0 } = await storage.send(new HeadObjectCommand({ Bucket: bucket, Key: key }));
  return ContentLength > 0;
}
