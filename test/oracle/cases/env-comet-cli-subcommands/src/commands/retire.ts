import { DeleteItemCommand } from "@aws-sdk/client-dynamodb";
import { PutObjectCommand } from "@aws-sdk/client-s3";
import type { Context } from "../lib/context";

export async function retire({ fleet, archive, profile, print }: Context, probe: string) {
  const { Attributes } = await fleet.send(
    new DeleteItemCommand({ TableName: profile.fleetTable, Key: { name: { S: probe } }, ReturnValues: "ALL_OLD" }),
  );
  await archive.send(new PutObjectCommand({ Bucket: "retired-probes", Key: `${probe}.json`, Body: JSON.stringify(Attributes ?? {}) }));
  print(`${probe} retired`);
}
