import { ScanCommand } from "@aws-sdk/client-dynamodb";
import type { Context } from "../lib/context";

export async function list({ fleet, profile, print }: Context, { limit }: { limit: string }) {
  const { Items = [] } = await fleet.send(new ScanCommand({ TableName: profile.fleetTable, Limit: Number(limit) }));
  for (const { name, status } of Items) print(`${name?.S}\t${status?.S ?? "silent"}`);
  return Items.length;
}
