import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { PutMetricDataCommand, CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { regionOf } from './arn';

const metrics = new CloudWatchClient({ region: 'eu-central-1' });

export async function handler({ topic, message }: { topic: string; message: string }) {
  const sns = new SNSClient({ region: regionOf(topic) });
  await sns.send(new PublishCommand({ TopicArn: topic, Message: message }));
  await metrics.send(new PutMetricDataCommand({ Namespace: 'forward', MetricData: [{ MetricName: 'sent', Value: 1 }] }));
}
