import { PublishCommand, SNSClient } from "@aws-sdk/client-sns";
import type { Topic } from "./define-topic";

const clients: Record<string, SNSClient> = {};
const clientFor = (region: string) => (clients[region] ??= new SNSClient({ region, maxAttempts: 2 }));

export async function publish<P>(topic: Topic<P>, payload: P): Promise<void> {
  const envelope = { id: `${topic.name}#1`, payload };
  await clientFor(topic.region).send(
    new PublishCommand({ TopicArn: topic.arn, Message: JSON.stringify(envelope), Subject: topic.name }),
  );
}
