export type Realm = "avalon" | "lyonesse" | "tirnanog";
export type Shard = "NA1" | "EU1" | "AP1";

export interface ShardConfig {
  readonly region: string;
  readonly inventoryTable: string;
}

const REALM_TO_SHARD: Readonly<Record<Realm, Shard>> = {
  avalon: "NA1",
  lyonesse: "EU1",
  tirnanog: "AP1",
};

const SHARDS: Readonly<Record<Shard, ShardConfig>> = {
  NA1: { region: "us-east-1", inventoryTable: "loot-na1" },
  EU1: { region: "eu-west-1", inventoryTable: "loot-eu1" },
  AP1: { region: "ap-northeast-1", inventoryTable: "loot-ap1" },
};

export const ANALYTICS_REGION = SHARDS.EU1.region;

export const realms = Object.keys(REALM_TO_SHARD) as Realm[];

export function shardOf(realm: Realm): ShardConfig {
  const shard = REALM_TO_SHARD[realm];
  if (!shard) throw new RangeError(`unknown realm ${realm}`);
  return SHARDS[shard];
}
