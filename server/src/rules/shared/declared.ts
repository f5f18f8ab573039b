import type { DeclaredResource, DeployedRegion, RegionSource } from '../../link/infrastructure/declarations';
import type { DependencyMap, Use } from '../../link/map';
import { callsOf } from './calls';

/** As people call it: its name in AWS where that is known whole, else the name in its declaration. */
export function resourceName({ name, logicalId }: DeclaredResource): string {
  return name && !name.text.includes('\0') ? name.text : logicalId;
}

/** The names of some regions, sorted, each once. */
export function regionsIn(places: readonly DeployedRegion[] = []): readonly string[] {
  return [...new Set(places.map(({ region }) => region))].sort();
}

/** The regions of replicas that are told; undefined where one cannot be told. */
export function replicaRegions({ replicas }: DeclaredResource): readonly string[] | undefined {
  const regions = replicas.map(({ region }) => literalRegion(region));
  return regions.includes(undefined) ? undefined : [...new Set(regions.flatMap((region) => region ?? []))].sort();
}

function literalRegion(source: RegionSource): string | undefined {
  if (source.kind === 'literal' || source.kind === 'tool-default') return source.region;
  return source.kind === 'environment' && source.fallback ? literalRegion(source.fallback) : undefined;
}

/** The declared resources of shipped infrastructure, each place once: a program may make one at the same place for every stage. */
export function declaredResources({ infrastructure: { resources } }: DependencyMap): readonly DeclaredResource[] {
  const places = new Map<string, DeclaredResource>();
  for (const resource of resources) {
    const key = `${resource.file}:${resource.range.start}:${resource.logicalId}`;
    if (!resource.isTest && !places.has(key)) places.set(key, resource);
  }
  return [...places.values()];
}

/** The operations of shipped code that name each declared resource. */
export function operationsByResource(map: DependencyMap): ReadonlyMap<string, readonly Use[]> {
  const found = new Map<string, Use[]>();
  for (const use of map.uses) {
    if (use.isTest) continue;
    for (const id of use.resources ?? []) {
      const list = found.get(id);
      if (list) list.push(use);
      else found.set(id, [use]);
    }
  }
  return found;
}

/** Where the operations run: the regions of their literals, and those to which they are deployed. */
export function regionsOfUses(uses: readonly Use[]): readonly string[] {
  return [...new Set(uses.flatMap(({ region }) => [...(region.binding === 'pinned' ? region.values : []), ...region.deployed.map((one) => one.region)]))].sort();
}

/** Further places of a diagnostic: the operations, as many as anybody reads. */
export function operationsAsRelated(uses: readonly Use[]): readonly { readonly file: string; readonly range: Use['range']; readonly message: string }[] {
  return callsOf(uses).slice(0, 10).map(({ file, range, operation }) => ({ file, range, message: operation ?? 'use' }));
}
