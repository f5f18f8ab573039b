import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { z } from 'zod';

const Notice = z.object({ region: z.enum(['us-east-1', 'eu-west-1']).catch('us-east-1') });

export const handler = async (event: unknown) => {
  const { region } = Notice.parse(event);
  await new SNSClient({ region }).send(new PublishCommand({ TopicArn: 't', Message: 'm' }));
};
