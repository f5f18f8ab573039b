import outage from './data/outage-2025-10-20.json';

const effects: ReadonlyMap<string, string> = new Map(Object.entries(outage.services));

/**
 * What customers of a service saw in the given regions on 20 October 2025, as a clause to follow "On 2025-10-20";
 * undefined where the event did not reach. `service` is an SDK v3 package suffix.
 */
export function effectOfOutage(service: string, regions: readonly string[]): string | undefined {
  return regions.includes(outage.region) ? effects.get(service) : undefined;
}
