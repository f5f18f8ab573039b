import { DynamoDBClient, ScanCommand } from "@aws-sdk/client-dynamodb";
import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { tables, type TableSpec } from "./tables";

async function dump(spec: TableSpec): Promise<number> {
  const region = spec.backfill?.source?.region ?? spec.region;
  const db = new DynamoDBClient({ region });
  let count = 0;
  let ExclusiveStartKey: Record<string, any> | undefined;
  do {
    const page = await db.send(new ScanCommand({ TableName: spec.name, Limit: spec.backfill?.pageSize, ExclusiveStartKey }));
    count += page.Items?.length ?? 0;
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);

  const s3 = new S3Client({ region: spec.backfill?.target ?? "eu-west-1" });
  await s3.send(new PutObjectCommand({ Bucket: "search-backfill", Key: `${spec.name}.count`, Body: String(count) }));
  return count;
}

async function main() {
  for (const spec of tables) {
    console.log(`${spec.name}: ${await dump(spec)} rows`);
  }
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
