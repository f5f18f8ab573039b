import { LegacyCastingStore, LegacyRackQueue } from "./adapters/v2";
import { ModernCastingStore } from "./adapters/v3";
import type { CastingStore, RackQueue } from "./ports";
import { settings } from "./settings";

const stores: Record<typeof settings.castingStore, (region: string) => CastingStore> = {
  v2: (region) => new LegacyCastingStore(region),
  v3: ModernCastingStore.inRegion,
};

export interface Foundry {
  store: CastingStore;
  racks: RackQueue;
}

let foundry: Foundry | undefined;

export function getFoundry(): Foundry {
  foundry ??= { store: stores[settings.castingStore](settings.region), racks: new LegacyRackQueue(settings.cooling) };
  return foundry;
}
