import { GetObjectCommand, PutObjectCommand, RestoreObjectCommand, S3Client, type S3ClientConfig } from "@aws-sdk/client-s3";

const common: S3ClientConfig = { maxAttempts: 5 };

// dots in the bucket's name do not go with the wildcard certificate
const cold = new S3Client({ ...common, region: "eu-central-1", forcePathStyle: true });
const hot = new S3Client({ ...common, region: "eu-west-3", useDualstackEndpoint: true });

interface Job {
  key: string;
}

export async function archive({ key }: Job) {
  const { Body } = await hot.send(new GetObjectCommand({ Bucket: "working-set", Key: key }));
  const bytes = await Body!.transformToByteArray();
  await cold.send(new PutObjectCommand({ Bucket: "archive.example.org", Key: key, Body: bytes, StorageClass: "GLACIER" }));
  return bytes.length;
}

export async function restore({ key }: Job) {
  await cold.send(new RestoreObjectCommand({ Bucket: "archive.example.org", Key: key, RestoreRequest: { Days: 3 } }));
}
