import { S3Client } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { PutMetricDataCommand, CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { hives } from './hives';

const s3 = new S3Client({ region: 'eu-west-3' });
const metrics = new CloudWatchClient({ region: 'eu-west-1' });

export async function handler({ day }: { day: string }) {
  let rows = 0;
  async function* lines() {
    for await (const hive of hives()) {
      rows += 1;
      yield `${JSON.stringify(hive)}\n`;
    }
  }

  const Body = Readable.from(lines()).pipe(createGzip());
  const upload = new Upload({ client: s3, params: { Bucket: 'apiary-exports', Key: `${day}.ndjson.gz`, Body } });
  upload.on('httpUploadProgress', ({ loaded }) => console.log(`${loaded} bytes`));
  await upload.done();

  await metrics.send(new PutMetricDataCommand({ Namespace: 'Apiary', MetricData: [{ MetricName: 'Rows', Value: rows }] }));
  return rows;
}
