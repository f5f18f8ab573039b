import { createS3, PutObjectCommand } from './aws/s3';
import { read } from './read';

export async function handler({ key }: { key: string }) {
  const found = await read(key);
  await createS3().send(new PutObjectCommand({ Bucket: 'copies', Key: key, Body: found.ETag ?? '' }));
}
