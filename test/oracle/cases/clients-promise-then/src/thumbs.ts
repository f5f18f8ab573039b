import { HeadObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { load } from './settings';

const ready = load().then(({ region, bucket }) => ({ client: new S3Client({ region }), bucket }));

export function handler({ key }: { key: string }) {
  return ready
    .then(({ client, bucket }) => client.send(new HeadObjectCommand({ Bucket: bucket, Key: key })))
    .then(({ ContentLength }) => ({ size: ContentLength }))
    .finally(() => console.log('done'));
}
