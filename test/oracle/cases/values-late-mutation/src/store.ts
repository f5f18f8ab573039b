import { GetObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { ReceiveMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { queueConfig, s3Config } from "./config";

export async function load(key: string) {
  const s3 = new S3Client(s3Config);
  const sqs = new SQSClient(queueConfig);
  await sqs.send(new ReceiveMessageCommand({ QueueUrl: "loads" }));
  return s3.send(new GetObjectCommand({ Bucket: "store", Key: key }));
}
