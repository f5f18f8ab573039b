import { DeleteObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { DeleteMessageBatchCommand, SQSClient } from "@aws-sdk/client-sqs";

const s3 = new S3Client({ region: "eu-central-1" });
const sqs = new SQSClient({ region: "eu-central-1" });

export async function handler({ keys }: { keys: string[] }) {
  const commands = keys.map((Key) => new DeleteObjectCommand({ Bucket: "temp", Key }));
  const results = await Promise.allSettled(commands.map((command) => s3.send(command)));
  const Entries = keys.map((key, i) => ({ Id: `${i}`, ReceiptHandle: key }));
  if (Entries.length) await sqs.send(new DeleteMessageBatchCommand({ QueueUrl: "temp-keys", Entries }));
  return results.filter(({ status }) => status === "rejected").length;
}
