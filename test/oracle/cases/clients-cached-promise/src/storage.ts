import { S3Client } from "@aws-sdk/client-s3";

let opening: Promise<S3Client> | undefined;

async function open(): Promise<S3Client> {
  const { storageRegion } = await import("./regions");
  return new S3Client({ region: storageRegion() });
}

export const storage = () => (opening ??= open());
