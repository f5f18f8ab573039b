import { GetObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { option } from "./options";

const source = new S3Client({ region: option("imagesRegion", "eu-west-3") });

export async function handler({ key }: { key: string }) {
  await source.send(new GetObjectCommand({ Bucket: "images", Key: key }));
  const target = new S3Client({ region: option("thumbnailsRegion") });
  await target.send(new PutObjectCommand({ Bucket: "thumbnails", Key: key, Body: "" }));
}
