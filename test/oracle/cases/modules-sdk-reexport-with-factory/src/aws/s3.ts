import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';

export { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const kept = new Map<string, S3Client>();

export const createS3 = (initial?: S3ClientConfig & { cache?: boolean }): S3Client => {
  const options = { region: process.env.AWS_REGION, ...initial };
  const skipCache = options.cache === false;
  delete options.cache;
  if (skipCache) return new S3Client(options);
  const key = JSON.stringify(options);
  const made = kept.get(key) ?? new S3Client(options);
  kept.set(key, made);
  return made;
};
