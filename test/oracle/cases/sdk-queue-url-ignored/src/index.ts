import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";

const QueueUrl = "https://sqs.us-east-1.amazonaws.com/123456789012/orders";

const strict = new SQSClient({ region: "eu-west-1", useQueueUrlAsEndpoint: false });
const usual = new SQSClient({ region: "eu-west-1" });

export async function handler({ order }: { order: string }) {
  await strict.send(new SendMessageCommand({ QueueUrl, MessageBody: order }));
  await usual.send(new SendMessageCommand({ QueueUrl, MessageBody: order }));
}
