import { HeadObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import middy from "@middy/core";
import { withReports } from "./middleware";

async function read({ key }: { key: string }, { reports }: { reports: S3Client }) {
  const { ContentLength = 0 } = await reports.send(new HeadObjectCommand({ Bucket: "reports", Key: key }));
  return { statusCode: 200, body: String(ContentLength) };
}

export const handler = middy().use(withReports()).handler(read as any);
