import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';

type Target = { kind: 'topic'; arn: string; region: string } | { kind: 'queue'; url: string };
type Deliver<K extends Target['kind']> = (target: Extract<Target, { kind: K }>, text: string) => Promise<unknown>;

const strategies: { [K in Target['kind']]: Deliver<K> } = {
  topic: ({ arn, region }, text) => new SNSClient({ region }).send(new PublishCommand({ TopicArn: arn, Message: text })),
  queue: ({ url }, text) => new SQSClient({ region: 'eu-west-1' }).send(new SendMessageCommand({ QueueUrl: url, MessageBody: text })),
};

const targets: Target[] = [
  { kind: 'topic', arn: 'arn:aws:sns:us-east-2:123456789012:news', region: 'us-east-2' },
  { kind: 'queue', url: 'https://sqs.eu-west-1.amazonaws.com/123456789012/news' },
];

export async function handler() {
  for (const target of targets) await (strategies[target.kind] as Deliver<Target['kind']>)(target as never, 'hello');
}
