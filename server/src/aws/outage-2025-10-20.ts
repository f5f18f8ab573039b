import outage from './data/outage-2025-10-20.json';

const effects: ReadonlyMap<string, string> = new Map(Object.entries(outage.services));

/** Where an effect is one on some of a service's operations, which. */
const affected: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(outage.operations));

/**
 * What customers of a service saw in the given regions on 20 October 2025, as a clause to follow "On 2025-10-20";
 * undefined where the event did not reach. `service` is an SDK v3 package suffix; `operations`, where they are known, are those that are called:
 * who only lists tasks has not noticed that none could be launched.
 */
export function effectOfOutage(service: string, regions: readonly string[], operations?: readonly string[]): string | undefined {
  const some = affected.get(service);
  if (operations && some && !operations.some((operation) => some.includes(operation))) return undefined;
  return regions.includes(outage.region) ? effects.get(service) : undefined;
}
