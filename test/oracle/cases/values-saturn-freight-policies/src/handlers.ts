import { Zone, policyOf } from "./policy/zones";
import { Manifests, type Crate } from "./services/manifests";
import { recorder } from "./services/telemetry";

interface Freight {
  ship: string;
  crates: Crate[];
}

const inner = new Manifests(policyOf(Zone.Inner));
const outer = new Manifests(policyOf(Zone.Outer));
const loaded = recorder("loadings");
const inspected = recorder("inspections", Zone.Outer);

export async function loadInner({ ship, crates }: Freight) {
  const count = await inner.load(ship, crates);
  await loaded(ship, { count });
  return { ship, count };
}

export async function loadOuter({ ship, crates }: Freight) {
  const count = await outer.load(ship, crates);
  await loaded(ship, { count });
  return { ship, count };
}

export async function inspect({ crates: [crate] }: Freight) {
  const found = await inner.crate(crate.id);
  await inspected(crate.id, { found: found !== undefined });
  return found ?? null;
}

export async function transfer({ ship, crates }: Freight) {
  const moved = await outer.load(ship, crates);
  const left = await inner.load("dock", []).catch((error: Error) => {
    console.warn(`the dock still lists the crates of ${ship}: ${error.message}`);
    return -1;
  });
  return { moved, left };
}
