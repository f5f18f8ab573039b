import { CopyObjectCommand, HeadObjectCommand, S3Client } from "@aws-sdk/client-s3";

const [primary, secondary] = (process.env.BUCKET_REGIONS ?? "us-west-2, eu-central-1").split(",").map((name) => name.trim());

const from = new S3Client({ region: primary });
const to = new S3Client({ region: secondary });

export async function handler({ key }: { key: string }) {
  await from.send(new HeadObjectCommand({ Bucket: `media-${primary}`, Key: key }));
  await to.send(new CopyObjectCommand({ Bucket: `media-${secondary}`, CopySource: `media-${primary}/${key}`, Key: key }));
}
