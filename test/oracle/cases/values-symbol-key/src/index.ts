import { DeleteObjectCommand, S3Client } from '@aws-sdk/client-s3';

const REGION = Symbol('region');

const bucket = {
  region: 'bucket-of-the-north',
  [REGION]: 'eu-west-2',
  name: 'scans',
};

const s3 = new S3Client({ region: bucket[REGION] });

export const handler = async ({ key }: { key: string }) => {
  await s3.send(new DeleteObjectCommand({ Bucket: `${bucket.name}-${bucket.region}`, Key: key }));
};
