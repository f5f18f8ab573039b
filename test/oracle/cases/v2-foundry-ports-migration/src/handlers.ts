import { getFoundry } from "./composition";
import type { Casting } from "./ports";

export async function pour(casting: Casting) {
  const { store, racks } = getFoundry();
  await store.save(casting);
  await racks.push(casting.casting);
  return { poured: casting.casting };
}

export async function inspect({ casting }: Casting) {
  const known = await getFoundry()
    .store.load(casting)
    .catch((error: Error) => {
      console.warn("inspecting without papers", error.message);
      return undefined;
    });
  return { casting, alloy: known?.alloy ?? "unknown" };
}

export const cool = ({ casting }: Casting) => getFoundry().racks.push(casting);
