import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';

function* edgeRegions() {
  yield 'us-east-2';
  yield* ['eu-west-1', 'ap-northeast-1'];
}

export async function handler({ tag }: { tag: string }) {
  for (const region of edgeRegions()) {
    const sns = new SNSClient({ region });
    await sns.send(new PublishCommand({ TopicArn: `arn:aws:sns:${region}:123456789012:invalidate`, Message: tag }));
  }
}
