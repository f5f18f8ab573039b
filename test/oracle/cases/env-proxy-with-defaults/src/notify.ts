import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { env } from './env';

const sns = new SNSClient({ region: env.ALERT_REGION });

export const handler = ({ text }: { text: string }) => sns.send(new PublishCommand({ TopicArn: env.ALERT_TOPIC, Message: text }));
