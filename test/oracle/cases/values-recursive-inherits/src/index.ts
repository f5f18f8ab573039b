import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { lookup } from './profiles';

const open = (name: string) => ({ client: new S3Client({ region: lookup(name, 'region') }), bucket: lookup(name, 'bucket') });

const milan = open('milan');
const oregon = open('oregon');

export async function handler() {
  await milan.client.send(new GetObjectCommand({ Bucket: milan.bucket, Key: 'index' }));
  await oregon.client.send(new GetObjectCommand({ Bucket: oregon.bucket, Key: 'index' }));
}
