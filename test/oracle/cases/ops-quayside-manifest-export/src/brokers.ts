import { GetObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";

export interface Broker {
  vessels: string[];
  region: string;
  queueName: string;
}

/** Ships' brokers run their own queues, and tell us where. */
export async function brokerOf(s3: S3Client, vessel: string): Promise<Broker | undefined> {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: "brokers", Key: "brokers.json" }));
  const brokers: Broker[] = JSON.parse((await Body?.transformToString()) || "[]");
  return brokers.find(({ vessels }) => vessels.includes(vessel));
}

export async function notify({ region, queueName }: Broker, vessel: string): Promise<void> {
  const sqs = new SQSClient({ region });
  await sqs.send(new SendMessageCommand({ QueueUrl: queueName, MessageBody: JSON.stringify({ vessel, manifest: "ready" }) }));
}
