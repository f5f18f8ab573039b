import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { SendEmailCommand, SESv2Client } from "@aws-sdk/client-sesv2";
import env from "./env";

const s3 = new S3Client({ region: env.UPLOAD_REGION });
const mailer = new SESv2Client({ region: env.MAIL_REGION });

interface Attachment {
  documentId: string;
  name: string;
  body: string;
  author: string;
}

export async function handler({ documentId, name, body, author }: Attachment) {
  if (body.length > env.MAX_UPLOAD_SIZE) return { statusCode: 413 };

  const Key = `uploads/${documentId}/${name}`;
  await s3.send(new PutObjectCommand({ Bucket: env.UPLOAD_BUCKET_NAME, Key, Body: body }));
  await mailer.send(
    new SendEmailCommand({
      FromEmailAddress: "wiki@example.com",
      Destination: { ToAddresses: [author] },
      Content: { Simple: { Subject: { Data: `Saved ${name}` }, Body: { Text: { Data: Key } } } },
    }),
  );
  return { statusCode: 201 };
}
