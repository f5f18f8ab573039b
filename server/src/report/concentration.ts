import type { DependencyMap, Entrypoint, Use } from '../link/map';
import type { DeclaredResource } from '../link/infrastructure/declarations';

/** How things lie in regions. */
export interface Distribution {
  readonly total: number;
  /** Those whose region is known. */
  readonly known: number;
  /** Shares of the known ones, largest first; what is in several regions counts for each in equal parts. */
  readonly regions: readonly RegionShare[];
  /** The Herfindahl-Hirschman index, the sum of the squared shares: 1 where all is in one region. Absent where no region is known. */
  readonly hhi?: number;
}

export interface RegionShare {
  readonly region: string;
  /** From 0 to 1. */
  readonly share: number;
}

/** How much hangs on single regions. */
export interface Concentration {
  readonly uses: Distribution;
  /** Shares of the entry points that reach a region; they add up to more than 1 where one reaches several. */
  readonly entrypoints: { readonly total: number; readonly regions: readonly RegionShare[] };
  readonly tables: Distribution;
}

/** Of a map, or of the part of it that is in some files. */
export function concentrationOf({ uses, entrypoints, infrastructure }: DependencyMap, isMeant: (file: string) => boolean = () => true): Concentration {
  const counted = uses.filter((use) => isCounted(use));
  const byId = new Map(counted.map((use) => [use.id, use]));
  const entered = entrypoints.filter(({ file }) => isMeant(file));
  const reached = entered.map((entrypoint) => new Set(usesOf(entrypoint, byId).flatMap(regionsOf)));
  const tables = infrastructure.resources.filter(({ kind, isTest, file }) => kind === 'table' && !isTest && isMeant(file));
  return {
    uses: distribution(counted.filter(({ file }) => isMeant(file)).map(regionsOf)),
    entrypoints: { total: entered.length, regions: shares(reached.flatMap((regions) => [...regions].map((region) => [region, 1] as const)), entered.length) },
    tables: distribution(tables.map(regionsOfTable)),
  };
}

/** Of the uses that an entry point reaches. */
export function concentrationFrom(entrypoint: Entrypoint, uses: ReadonlyMap<string, Use>): Distribution {
  return distribution(usesOf(entrypoint, uses).map(regionsOf));
}

function usesOf({ reaches }: Entrypoint, uses: ReadonlyMap<string, Use>): readonly Use[] {
  return reaches.flatMap((id) => uses.get(id) ?? []).filter(isCounted);
}

/** As in the coverage: what infrastructure declares is no code. */
function isCounted({ isTest, kind }: Use): boolean {
  return !isTest && kind !== 'resource';
}

/** Where it lives: where its hosts are, else where the workspace deploys it. */
function regionsOf({ hostedIn, region }: Use): readonly string[] {
  return [...new Set(hostedIn.length > 0 ? hostedIn : region.deployed.map((one) => one.region))];
}

function regionsOfTable({ deployedTo = [], replicas }: DeclaredResource): readonly string[] {
  const copies = replicas.flatMap(({ region }) => (region.kind === 'literal' ? [region.region] : []));
  return [...new Set([...deployedTo.map(({ region }) => region), ...copies])];
}

function distribution(items: readonly (readonly string[])[]): Distribution {
  const known = items.filter((regions) => regions.length > 0);
  const regions = shares(known.flatMap((list) => list.map((region) => [region, 1 / list.length] as const)), known.length);
  return { total: items.length, known: known.length, regions, ...(known.length > 0 && { hhi: rounded(regions.reduce((sum, { share }) => sum + share * share, 0)) }) };
}

function shares(weights: readonly (readonly [string, number])[], whole: number): readonly RegionShare[] {
  const sums = new Map<string, number>();
  for (const [region, weight] of weights) sums.set(region, (sums.get(region) ?? 0) + weight);
  return [...sums].map(([region, sum]) => ({ region, share: rounded(sum / whole) })).sort((a, b) => b.share - a.share || (a.region < b.region ? -1 : 1));
}

function rounded(number: number): number {
  return Math.round(number * 10_000) / 10_000;
}

/** `concentration: us-east-1 has 62 % of the 40 uses whose region is known (HHI 0.51), and 3 of 4 tables`; undefined where no region is known. */
export function concentrationLine({ uses, tables }: Pick<Concentration, 'uses' | 'tables'>): string | undefined {
  const [first] = uses.regions;
  if (!first || uses.hhi === undefined) return undefined;
  const inRegion = tables.regions.find(({ region }) => region === first.region);
  const ofTables = inRegion ? `, and ${percent(inRegion.share)} of ${tables.known === 1 ? 'the one table' : `${tables.known} tables`}` : '';
  return `concentration: ${first.region} has ${percent(first.share)} of the ${uses.known === 1 ? 'one use' : `${uses.known} uses`} whose region is known (HHI ${uses.hhi.toFixed(2)})${ofTables}`;
}

export function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}
