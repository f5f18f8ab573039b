import { SendEmailCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { config } from './config';

const ses = new SESv2Client({ region: config.MAIL_REGION });

export async function handler() {
  await ses.send(
    new SendEmailCommand({
      FromEmailAddress: config.SENDER,
      Destination: { ToAddresses: ['ops@example.com'] },
      Content: { Simple: { Subject: { Data: 'hi' }, Body: { Text: { Data: 'hi' } } } },
    }),
  );
}
