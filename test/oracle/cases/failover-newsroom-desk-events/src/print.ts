import { GetObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { PublishCommand, SNSClient } from "@aws-sdk/client-sns";
import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { printRegion as region } from "./settings";

const s3 = new S3Client({ region });
const sqs = new SQSClient({ region });
const sns = new SNSClient({ region });

export async function yesterday(): Promise<string[]> {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: "front-pages", Key: "yesterday.json" }));
  return JSON.parse((await Body?.transformToString()) || "[]");
}

export const park = async (kind: string, body: unknown): Promise<void> => {
  await sqs.send(new SendMessageCommand({ QueueUrl: "parked", MessageBody: JSON.stringify({ kind, body }) }));
};

export const flash = async (headline: string): Promise<void> => {
  await sns.send(new PublishCommand({ TopicArn: "breaking-news", Message: headline }));
};
