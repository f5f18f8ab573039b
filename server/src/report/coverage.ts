import type { Binding, Use } from '../link/map';

/** How many uses are bound how; tests do not count. */
export interface Coverage {
  readonly bindings: Readonly<Record<Binding, number>>;
  /** Of the ambient uses: how many the workspace deploys to which regions (`eu-west-1`, `eu-west-1/us-east-1`); the rest is `unknown`. */
  readonly deployed: readonly { readonly regions: string; readonly uses: number }[];
}

export function coverageOf(uses: readonly Use[]): Coverage {
  const bindings = { pinned: 0, defaulted: 0, ambient: 0, unresolved: 0 };
  const deployed = new Map<string, number>();
  for (const { isTest, kind, region } of uses) {
    // What infrastructure declares is no code: where it lies follows from what deploys it.
    if (isTest || kind === 'resource') continue;
    bindings[region.binding]++;
    if (region.binding !== 'ambient') continue;
    const regions = [...new Set(region.deployed.map((one) => one.region))].sort().join('/') || UNKNOWN;
    deployed.set(regions, (deployed.get(regions) ?? 0) + 1);
  }
  return { bindings, deployed: [...deployed].map(([regions, count]) => ({ regions, uses: count })).sort(byUses) };
}

const UNKNOWN = 'unknown';

function byUses(a: Coverage['deployed'][number], b: Coverage['deployed'][number]): number {
  const unknownLast = Number(a.regions === UNKNOWN) - Number(b.regions === UNKNOWN);
  return unknownLast || b.uses - a.uses || (a.regions < b.regions ? -1 : 1);
}

/** `uses: 12 pinned, 3 defaulted, 20 ambient (deployed: eu-west-1 8, unknown 12), 2 unresolved` */
export function coverageLine({ bindings, deployed }: Coverage): string {
  const places = deployed.map(({ regions, uses }) => `${regions} ${uses}`).join(', ');
  const ambient = `${bindings.ambient} ambient${places && ` (deployed: ${places})`}`;
  return `uses: ${bindings.pinned} pinned, ${bindings.defaulted} defaulted, ${ambient}, ${bindings.unresolved} unresolved`;
}
