import { S3 } from '@aws-sdk/client-s3';

const bucket = new S3({ region: 'eu-west-1' });

export async function readSnapshot(restaurant: string): Promise<string[]> {
  const { Body } = await bucket.getObject({ Bucket: 'menu-snapshots', Key: `${restaurant}.json` });
  return JSON.parse(await Body!.transformToString());
}
