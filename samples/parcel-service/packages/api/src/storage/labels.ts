import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';

const s3 = new S3Client();

/** An address at which the label can be fetched for five minutes. */
export function labelUrl(trackingNumber: string): Promise<string> {
  const command = new GetObjectCommand({ Bucket: process.env.LABEL_BUCKET, Key: `labels/${trackingNumber}.pdf` });
  return getSignedUrl(s3, command, { expiresIn: 300 });
}
