import { GetBucketLocationCommand, GetObjectCommand, S3Client } from '@aws-sdk/client-s3';

const anywhere = new S3Client({ region: 'eu-west-1' });

export async function handler({ bucket: Bucket }: { bucket: string }) {
  const { LocationConstraint } = await anywhere.send(new GetBucketLocationCommand({ Bucket }));
  const there = new S3Client({ region: LocationConstraint });
  return (await there.send(new GetObjectCommand({ Bucket, Key: 'k' }))).ETag;
}
