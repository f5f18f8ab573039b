import { HeadObjectCommand, S3Client } from '@aws-sdk/client-s3';

const s3 = new S3Client({ region: process.env.STORE_REGION });

export const exists = async (Key: string) => {
  try {
    await s3.send(new HeadObjectCommand({ Bucket: process.env.STORE_BUCKET, Key }));
    return true;
  } catch {
    return false;
  }
};
