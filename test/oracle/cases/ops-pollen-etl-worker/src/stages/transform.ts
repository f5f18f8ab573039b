import type { Count } from "./extract";

export type Totals = Map<string, number>;

export function addTo(totals: Totals, counts: Count[]): Totals {
  for (const { station, species, grains } of counts) {
    const key = `${station}/${species}`;
    totals.set(key, (totals.get(key) ?? 0) + grains);
  }
  return totals;
}

export const toLines = (totals: Totals) => [...totals].map(([key, grains]) => JSON.stringify({ key, grains })).join("\n");
