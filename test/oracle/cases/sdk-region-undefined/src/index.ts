import { PublishCommand, SNSClient, type SNSClientConfig } from "@aws-sdk/client-sns";

const standard: SNSClientConfig = { region: "us-east-1", maxAttempts: 2 };
const overrides: SNSClientConfig = { region: process.env.TOPIC_REGION };

const sns = new SNSClient({ ...standard, ...overrides });
const plain = new SNSClient({ ...overrides, ...standard });

export async function handler({ text }: { text: string }) {
  await sns.send(new PublishCommand({ TopicArn: "regional", Message: text }));
  await plain.send(new PublishCommand({ TopicArn: "central", Message: text }));
}
