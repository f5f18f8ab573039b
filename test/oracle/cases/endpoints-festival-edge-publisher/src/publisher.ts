import { CreateInvalidationCommand } from "@aws-sdk/client-cloudfront";
import { ChangeResourceRecordSetsCommand, ListResourceRecordSetsCommand } from "@aws-sdk/client-route-53";
import { PutObjectCommand } from "@aws-sdk/client-s3";
import { edge, origin } from "./clients";

const DistributionId = "E2FEST";
const HostedZoneId = "Z0FEST";

export interface File {
  path: string;
  body: string;
}

export async function upload(prefix: string, files: readonly File[]) {
  await Promise.all(files.map(({ path, body }) => origin.bucket.send(new PutObjectCommand({ Bucket: "fest-programme", Key: prefix + path, Body: body }))));
}

export async function invalidate(reference: string, paths = ["/*"]) {
  await edge.cdn.send(
    new CreateInvalidationCommand({ DistributionId, InvalidationBatch: { CallerReference: reference, Paths: { Quantity: paths.length, Items: paths } } }),
  );
}

export async function pointTo(version: string) {
  const { ResourceRecordSets = [] } = await edge.dns.send(new ListResourceRecordSetsCommand({ HostedZoneId, MaxItems: 1 }));
  const [current] = ResourceRecordSets;
  if (!current) throw new Error("the zone is empty");
  await edge.dns.send(
    new ChangeResourceRecordSetsCommand({
      HostedZoneId,
      ChangeBatch: { Changes: [{ Action: "UPSERT", ResourceRecordSet: { ...current, ResourceRecords: [{ Value: `${version}.cdn.example` }] } }] },
    }),
  );
}
