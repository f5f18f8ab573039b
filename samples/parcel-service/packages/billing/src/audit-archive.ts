import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

// regionlint-disable-next-line pinned-region -- the auditors' bucket is theirs and stays where it is; a month-end run can wait for it
const archiveS3 = new S3Client({ region: 'us-east-1' });

/** Puts a month's statement where the auditors look for it. */
export async function archive(key: string, statement: string): Promise<void> {
  await archiveS3.send(new PutObjectCommand({ Bucket: 'auditors-parcel-statements', Key: key, Body: statement }));
}
