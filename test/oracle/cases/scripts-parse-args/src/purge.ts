import { DeleteObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { options } from './options';

async function main() {
  const { region, dryRun } = options({ dryRun: false });
  const s3 = new S3Client({ region });
  const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: 'scratch' }));
  for (const { Key } of [...Contents, { Key: 'sentinel' }]) {
    if (!dryRun) await s3.send(new DeleteObjectCommand({ Bucket: 'scratch', Key }));
  }
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
