import { GetObjectCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import { S3Builder } from "./builder";

const originals = new S3Builder().inRegion("us-east-1").pathStyle().build();
const thumbs = new S3Builder().inRegion(process.env.THUMB_REGION).build();

export async function handler({ key }: { key: string }) {
  await originals.send(new GetObjectCommand({ Bucket: "originals", Key: key }));
  await thumbs.send(new PutObjectCommand({ Bucket: "thumbs", Key: key, Body: "" }));
}
