import { randomUUID } from 'node:crypto';
import { CreateMultipartUploadCommand, HeadBucketCommand, S3Client, UploadPartCommand } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';

const region = 'ap-south-1';
const Bucket = 'field-videos';

const control = new S3Client({ region });
const accelerated = new S3Client({ region, useAccelerateEndpoint: true });

export async function open({ parts = 1 }: { parts?: number }) {
  const Key = `raw/${randomUUID()}.mp4`;
  const { UploadId = 'none' } = await control.send(new CreateMultipartUploadCommand({ Bucket, Key, ContentType: 'video/mp4' }));
  const urls = await Promise.all(
    Array.from({ length: parts }, (_, i) =>
      getSignedUrl(accelerated, new UploadPartCommand({ Bucket, Key, UploadId, PartNumber: i + 1 }), { expiresIn: 900 }),
    ),
  );
  return { uploadId: UploadId, urls: urls.length };
}

export async function probe() {
  await accelerated.send(new HeadBucketCommand({ Bucket }));
  return 'ok';
}
