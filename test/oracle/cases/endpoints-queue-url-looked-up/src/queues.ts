import { GetQueueUrlCommand, QueueDoesNotExist, SQSClient } from "@aws-sdk/client-sqs";

export const sqs = new SQSClient({ region: "eu-west-1" });

const urls = new Map<string, Promise<string>>();

async function lookUp(QueueName: string): Promise<string> {
  try {
    const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName }));
    if (QueueUrl) return QueueUrl;
  } catch (error) {
    if (!(error instanceof QueueDoesNotExist)) throw error;
  }
  throw new Error(`no queue ${QueueName}`);
}

export function urlOf(name: string): Promise<string> {
  let url = urls.get(name);
  if (!url) {
    url = lookUp(name);
    urls.set(name, url);
  }
  return url;
}
