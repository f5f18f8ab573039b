import { DeleteObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { CloudWatchClient, PutMetricDataCommand } from "@aws-sdk/client-cloudwatch";

interface S3Record { awsRegion: string; key: string }

const metrics = new CloudWatchClient({});
const clients = new Map<string, S3Client>();

const clientIn = (region: string) => {
  if (!clients.has(region)) clients.set(region, new S3Client({ region }));
  return clients.get(region)!;
};

export async function handler({ Records }: { Records: S3Record[] }) {
  for (const { awsRegion, key } of Records) {
    await clientIn(awsRegion).send(new DeleteObjectCommand({ Bucket: `incoming-${awsRegion}`, Key: key }));
  }
  await metrics.send(new PutMetricDataCommand({ Namespace: "incoming", MetricData: [{ MetricName: "deleted", Value: Records.length }] }));
}
