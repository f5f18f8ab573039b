import { RestoreObjectCommand, S3Client, waitUntilObjectExists as untilThere } from '@aws-sdk/client-s3';

const s3 = new S3Client({ region: 'us-west-2' });
const object = { Bucket: 'cold-archive', Key: '2019/ledger.parquet' };

async function main() {
  await s3.send(new RestoreObjectCommand({ ...object, RestoreRequest: { Days: 1 } }));
  await untilThere({ client: s3, maxWaitTime: 600, minDelay: 5 }, object);
  console.log('restored');
}

await main();
