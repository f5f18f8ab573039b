import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";

function open(region = "us-east-1", { maxAttempts = 3 } = {}) {
  return new S3Client({ region: region || "us-east-1", maxAttempts });
}

export function store(region: string) {
  const s3 = open(region);
  return (Key: string) => s3.send(new PutObjectCommand({ Bucket: "stored", Key, Body: "" }));
}
