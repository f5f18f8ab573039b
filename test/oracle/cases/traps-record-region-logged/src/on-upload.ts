import { CloudWatchClient, PutMetricDataCommand } from '@aws-sdk/client-cloudwatch';
import { CopyObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { logger } from './logger';

interface UploadRecord {
  awsRegion: string;
  s3: { bucket: { name: string; arn: string }; object: { key: string; size: number } };
}

const options = { region: 'eu-west-1', maxAttempts: 5 };
const s3 = new S3Client(options);
const metrics = new CloudWatchClient(options);

async function collect({ awsRegion: region, s3: { bucket, object } }: UploadRecord) {
  const log = logger.child({ region, bucket: bucket.name });
  log('collect', object.key);
  await s3.send(new CopyObjectCommand({
    Bucket: 'collected',
    Key: `${region}/${object.key}`,
    CopySource: `${bucket.name}/${object.key}`,
    Metadata: { region },
  }));
  return { region, size: object.size };
}

export async function handler(event: { Records: UploadRecord[] }) {
  const collected = await Promise.all(event.Records.map(collect));
  await metrics.send(new PutMetricDataCommand({
    Namespace: 'Collector',
    MetricData: collected.map(({ region, size }) => ({
      MetricName: 'Bytes', Value: size, Dimensions: [{ Name: 'Region', Value: region }],
    })),
  }));
}
