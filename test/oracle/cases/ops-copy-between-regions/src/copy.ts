import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';

const from = new S3Client({ region: 'us-east-1' });
const to = new S3Client({ region: 'us-west-2' });

export const handler = async ({ key: Key }: { key: string }) => {
  const { Body } = await from.send(new GetObjectCommand({ Bucket: 'main-files', Key }));
  const upload = new Upload({ client: to, params: { Bucket: 'dr-files', Key, Body: await Body!.transformToString() }, queueSize: 4 });
  upload.on('httpUploadProgress', ({ loaded }) => console.log(loaded));
  await upload.done();
};
