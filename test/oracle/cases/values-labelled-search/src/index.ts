import { SendEmailCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { regionFor } from './sites';

const american = new SESv2Client({ region: regionFor('US') });
const other = new SESv2Client({ region: regionFor('DE') });

export async function handler() {
  const mail = { FromEmailAddress: 'a@example.org', Destination: { ToAddresses: ['b@example.org'] }, Content: { Simple: { Subject: { Data: 's' }, Body: { Text: { Data: 't' } } } } };
  await american.send(new SendEmailCommand(mail));
  await other.send(new SendEmailCommand(mail));
}
