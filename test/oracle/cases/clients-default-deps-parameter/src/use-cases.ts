import { GetObjectCommand } from "@aws-sdk/client-s3";
import { GetCommand } from "@aws-sdk/lib-dynamodb";
import { realDeps, type Deps } from "./deps";

export async function loadInvoice(number: string, { db, files, bucket }: Deps = realDeps) {
  const { Item } = await db.send(new GetCommand({ TableName: "invoices", Key: { number } }));
  if (!Item) throw new Error(`no invoice ${number}`);
  const { Body } = await files.send(new GetObjectCommand({ Bucket: bucket, Key: Item.pdf }));
  return (await Body?.transformToString()) ?? "";
}
