import { GetObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { createPresignedPost } from "@aws-sdk/s3-presigned-post";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";

const client = new S3Client({ region: process.env.UPLOAD_REGION || "eu-west-3" });
const Bucket = "applications";

export async function form({ name }: { name: string }) {
  const { url, fields } = await createPresignedPost(client, { Bucket, Key: name, Conditions: [["content-length-range", 0, 10_000_000]], Expires: 600 });
  return { url, keys: Object.keys(fields) };
}

export async function link({ name }: { name: string }) {
  return { url: await getSignedUrl(client, new GetObjectCommand({ Bucket, Key: name }), { expiresIn: 60 }) };
}
