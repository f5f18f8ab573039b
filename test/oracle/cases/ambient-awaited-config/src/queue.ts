import { ChangeMessageVisibilityCommand, SQSClient } from "@aws-sdk/client-sqs";
import { getConfig } from "./config";

const createClient = async () => {
  const { aws } = await getConfig();
  return new SQSClient({ ...aws, useQueueUrlAsEndpoint: true });
};

export async function keepHidden(handle: string, seconds: number) {
  const client = await createClient();
  const { queueUrl } = await getConfig();
  await client.send(new ChangeMessageVisibilityCommand({ QueueUrl: queueUrl, ReceiptHandle: handle, VisibilityTimeout: seconds }));
}
