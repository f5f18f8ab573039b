import { realms, type Realm } from "./config/realms";
import { Inventory } from "./inventory/inventory";
import { track } from "./telemetry";

interface LootEvent {
  realm: Realm;
  playerId: string;
  itemId: string;
}

export async function grantLoot({ realm, playerId, itemId }: LootEvent) {
  await Inventory.of(realm).add({ playerId, itemId });
  await track("loot-granted", playerId, { realm, itemId });
  return { granted: itemId };
}

export async function transferItem({ realm, to, playerId, itemId }: LootEvent & { to: Realm }) {
  const source = Inventory.of(realm);
  const target = Inventory.of(to);
  await target.add({ playerId, itemId });
  await source.remove({ playerId, itemId });
  return { realm: to, itemId };
}

export async function sweepExpired() {
  const swept = await Promise.allSettled(
    realms.map(async (realm) => {
      const inventory = Inventory.of(realm);
      const expired = await inventory.expiredBefore(1_700_000_000);
      for (const loot of expired) await inventory.remove(loot);
      return expired.length;
    }),
  );
  const failed = swept.filter(({ status }) => status === "rejected").length;
  if (failed) console.warn(`${failed} realms were not swept`);
  return { swept: swept.reduce((sum, result) => sum + (result.status === "fulfilled" ? result.value : 0), 0) };
}
