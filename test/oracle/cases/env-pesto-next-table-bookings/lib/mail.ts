import { SESv2Client, SendEmailCommand } from "@aws-sdk/client-sesv2";
import { env } from "@/lib/env";

export async function sendConfirmation(to: string, date: string, guests: number) {
  const client = new SESv2Client({ region: env.sesRegion });
  await client.send(
    new SendEmailCommand({
      FromEmailAddress: env.mailFrom,
      Destination: { ToAddresses: [to] },
      Content: {
        Simple: {
          Subject: { Data: `Your table on ${date}` },
          Body: { Text: { Data: `We are looking forward to a party of ${guests}.` } },
        },
      },
    }),
  );
}
