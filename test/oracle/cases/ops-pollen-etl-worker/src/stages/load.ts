import { CopyObjectCommand } from "@aws-sdk/client-s3";
import { Upload } from "@aws-sdk/lib-storage";
import { lake } from "../infra/clients";
import { Settings } from "../settings";

export async function load(day: string, body: string, { lakeBucket: Bucket } = Settings.shared) {
  const Key = `totals/${day}.ndjson`;
  const upload = new Upload({ client: lake(), params: { Bucket, Key, Body: body } });
  await upload.done();
  await lake().send(new CopyObjectCommand({ Bucket, Key: "totals/latest.ndjson", CopySource: `${Bucket}/${Key}` }));
  return Key;
}
