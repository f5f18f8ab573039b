import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';

const REGIONS = ['eu-west-1', 'eu-central-1', 'eu-west-2'];
let next = 0;

function takeRegion(): string {
  const region = REGIONS[next]!;
  next = (next + 1) % REGIONS.length;
  return region;
}

export async function handler({ texts }: { texts: string[] }) {
  for (const text of texts) {
    const sns = new SNSClient({ region: takeRegion() });
    await sns.send(new PublishCommand({ TopicArn: 'notices', Message: text }));
  }
}
