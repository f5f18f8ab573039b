import { KinesisClient, PutRecordCommand } from "@aws-sdk/client-kinesis";
import { PutMetricDataCommand, CloudWatchClient } from "@aws-sdk/client-cloudwatch";

const STREAM_ARN = "arn:aws:kinesis:us-west-2:123456789012:stream/telemetry";

const kinesis = new KinesisClient({ region: "us-west-2" });
const metrics = new CloudWatchClient({ region: "us-west-2" });

export async function handler(event: { device: string; temperature: number }) {
  const { ShardId } = await kinesis.send(
    new PutRecordCommand({ StreamARN: STREAM_ARN, PartitionKey: event.device, Data: new TextEncoder().encode(JSON.stringify(event)) }),
  );
  await metrics.send(
    new PutMetricDataCommand({ Namespace: "Telemetry", MetricData: [{ MetricName: "Accepted", Value: 1, Dimensions: [{ Name: "Shard", Value: ShardId }] }] }),
  );
  return { shard: ShardId };
}
