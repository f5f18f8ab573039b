import { PublishCommand, SNSClient } from "@aws-sdk/client-sns";

const TOPICS = {
  oncall: "arn:aws:sns:us-east-1:123456789012:oncall",
  digest: "arn:aws:sns:eu-west-1:123456789012:digest",
} as const;

const clientFor = (arn: string) => new SNSClient({ region: arn.split(":")[3] });

export async function handler({ message }: { message: string }) {
  await clientFor(TOPICS.oncall).send(new PublishCommand({ TopicArn: TOPICS.oncall, Message: message }));
  const [, , , region] = TOPICS.digest.split(":");
  const digest = new SNSClient({ region });
  await digest.send(new PublishCommand({ TopicArn: TOPICS.digest, Message: message }));
}
