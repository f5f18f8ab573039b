import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { settings } from './settings';

const alerts = new SNSClient({ region: 'us-west-2' });

export const handler = async () => {
  for (let i = 0; i < settings.limit; i++) await alerts.send(new PublishCommand({ TopicArn: 'arn:aws:sns:us-west-2:123456789012:alerts', Message: `alert ${i}` }));
  return { sent: settings.limit };
};
