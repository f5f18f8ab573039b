import { SQSClient } from '@aws-sdk/client-sqs';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { Poller } from './poller';

const region = process.env.TRANSCODE_REGION || 'us-east-2';
const s3 = new S3Client({ region });

const poller: Poller = new Poller(new SQSClient({ region }), process.env.QUEUE_URL ?? 'transcode', async (body) => {
  const { key, stop } = JSON.parse(body);
  if (stop) return poller.stop();
  await s3.send(new GetObjectCommand({ Bucket: 'clips', Key: key }));
});

process.once('SIGTERM', poller.stop);
await poller.run();
