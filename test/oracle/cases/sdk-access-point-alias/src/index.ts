import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';

const NEAR = 'arn:aws:s3:eu-west-1:123456789012:accesspoint/models';
const FAR = 'arn:aws:s3:us-west-2:123456789012:accesspoint/models';

const strict = new S3Client({ region: 'eu-west-1', useArnRegion: false });
const s3 = new S3Client({ region: 'eu-west-1' });

export async function handler({ key }: { key: string }) {
  await strict.send(new GetObjectCommand({ Bucket: NEAR, Key: key }));
  await s3.send(new GetObjectCommand({ Bucket: FAR, Key: key }));
}
