import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { SendEmailCommand, SESv2Client } from "@aws-sdk/client-sesv2";
import { env } from "../env";

const storage = new S3Client({ region: env.STORAGE_REGION });
const mail = new SESv2Client({ region: env.MAIL_REGION });

export async function handler({ invoice }: { invoice: string }) {
  await storage.send(new PutObjectCommand({ Bucket: env.STORAGE_BUCKET, Key: `${invoice}.pdf`, Body: "%PDF" }));
  await mail.send(
    new SendEmailCommand({
      FromEmailAddress: "billing@example.com",
      Destination: { ToAddresses: ["customer@example.com"] },
      Content: { Simple: { Subject: { Data: invoice }, Body: { Text: { Data: "Your invoice is ready." } } } },
    }),
  );
}
