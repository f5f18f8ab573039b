import { RestoreTableFromBackupCommand, waitUntilTableExists } from "@aws-sdk/client-dynamodb";
import { GetObjectCommand } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { documentsIn, dynamoIn, s3In } from "./infra/aws";
import { brokerOf, notify } from "./brokers";
import { createExporter } from "./manifests/exporter";
import { containers } from "./manifests/source";
import { exportRegion, tableRegionOf } from "./ports";

interface Request {
  vessel: string;
  port: string;
}

const bucket = "manifest-exports";
const exportBucket = s3In(exportRegion);

export async function exportManifest({ vessel, port }: Request) {
  const run = createExporter({ source: documentsIn(tableRegionOf(port)), target: exportBucket, bucket });
  return { key: await run(vessel) };
}

export async function linkFor({ vessel }: Request) {
  const url = await getSignedUrl(exportBucket, new GetObjectCommand({ Bucket: bucket, Key: `${vessel}.jsonl` }), { expiresIn: 900 });
  return url.length > 0;
}

/** A drill: the backup is restored beside the table, in the drill's region. */
export async function restoreTable() {
  const client = dynamoIn("us-west-1");
  await client.send(new RestoreTableFromBackupCommand({ TargetTableName: "manifests-drill", BackupArn: "backup/manifests" }));
  const { state } = await waitUntilTableExists({ client, maxWaitTime: 60, minDelay: 1 }, { TableName: "manifests-drill" });
  return state;
}

export async function holds({ vessel, port }: Request) {
  let count = 0;
  try {
    for await (const _ of containers(documentsIn(tableRegionOf(port)), vessel)) count++;
  } catch (error) {
    console.error("counted until", count, error);
    return { vessel, atLeast: count };
  }
  return { vessel, count };
}

export async function notifyBroker({ vessel }: Request) {
  const broker = await brokerOf(exportBucket, vessel);
  if (!broker) return { vessel, notified: false };
  await notify(broker, vessel);
  return { vessel, notified: true };
}
