import { CopyObjectCommand, GetObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { parse } from "./parse";

const source = new S3Client({ region: "eu-central-1" });

export async function handler({ body, headers }: { body: string | null; headers: Record<string, string> }) {
  const { region, key } = parse(body);
  const Bucket = headers["x-bucket"] ?? "default";
  await source.send(new GetObjectCommand({ Bucket, Key: key }));
  await new S3Client({ region }).send(new CopyObjectCommand({ Bucket, Key: key, CopySource: `${Bucket}/${key}` }));
  return { statusCode: 202 };
}
