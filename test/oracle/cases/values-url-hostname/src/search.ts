import { GetObjectCommand, S3Client } from "@aws-sdk/client-s3";

const INDEX = new URL("https://search-index.s3.eu-west-3.amazonaws.com/current/terms.json");

const [Bucket, , region] = INDEX.hostname.split(".");
const s3 = new S3Client({ region });

export async function handler({ term }: { term: string }) {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key: INDEX.pathname.slice(1) }));
  const terms: string[] = JSON.parse((await Body?.transformToString()) || "[]");
  return terms.includes(term);
}
