import { DescribeStreamCommand, KinesisClient } from '@aws-sdk/client-kinesis';
import { allRegions, regionOf } from './topology';

const standby = new KinesisClient({ region: regionOf('orders', 'standby') });
const missing = new KinesisClient({ region: regionOf('media', 'standby') ?? allRegions[0] });

export async function handler() {
  await standby.send(new DescribeStreamCommand({ StreamName: 'orders' }));
  await missing.send(new DescribeStreamCommand({ StreamName: 'media' }));
}
