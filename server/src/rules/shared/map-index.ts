import type { Location } from '../../extract/location';
import type { ProcessEnvironment, RegionSource, Tool } from '../../link/infrastructure/declarations';
import type { DependencyMap, Entrypoint, Use } from '../../link/map';

/** A region that holds where none is given on the command line (`default`), or in the environment; `implied`: where nobody says anything, not even the file. */
export type LastResort = 'default' | 'last-resort' | 'implied';

/** Lookups over one dependency map that several rules need. */
export interface MapIndex {
  /** The operations that can go through a client. */
  operationsThrough(client: Use): readonly Use[];
  operationsIn(file: string): readonly Use[];
  clientsOf(operation: Use): readonly Use[];
  entrypointsReaching(use: Use): readonly Entrypoint[];
  use(id: string): Use | undefined;
  /** The process of which a variable is set at this place: of a pipeline, of somebody's machine. */
  processSetting(place: Location): ProcessEnvironment | undefined;
  /** Does the region at this place hold only as long as whoever deploys names none? */
  lastResort(place: Location): LastResort | undefined;
}

const indexes = new WeakMap<DependencyMap, MapIndex>();

/** The index of a map, made once for each map. */
export function indexOf(map: DependencyMap): MapIndex {
  const known = indexes.get(map);
  if (known) return known;
  const index = build(map);
  indexes.set(map, index);
  return index;
}

function build(map: DependencyMap): MapIndex {
  const byId = new Map(map.uses.map((use) => [use.id, use]));
  const operations = new Map<string, Use[]>();
  const byFile = new Map<string, Use[]>();
  for (const use of map.uses) {
    for (const client of use.clients) append(operations, client, use);
    if (use.kind === 'operation') append(byFile, use.file, use);
  }
  const entrypoints = new Map<string, Entrypoint[]>();
  for (const entrypoint of map.entrypoints) for (const id of entrypoint.reaches) append(entrypoints, id, entrypoint);
  const processes = new Map(map.infrastructure.environments.flatMap((process) => Object.values(process.variables).map(({ at }) => [nameOf(at), process] as const)));
  const lastResorts = new Map(map.infrastructure.deployments.flatMap(({ tool, regions }) => regions.flatMap((source) => lastResortIn(source, tool))));
  return {
    operationsThrough: (client) => operations.get(client.id) ?? [],
    operationsIn: (file) => byFile.get(file) ?? [],
    clientsOf: (operation) => operation.clients.flatMap((id) => byId.get(id) ?? []),
    entrypointsReaching: (use) => entrypoints.get(use.id) ?? [],
    use: (id) => byId.get(id),
    processSetting: (place) => processes.get(nameOf(place)),
    lastResort: (place) => lastResorts.get(nameOf(place)),
  };
}

function lastResortIn(source: RegionSource, tool: Tool): readonly (readonly [string, LastResort])[] {
  if (source.kind === 'environment') return source.fallback ? [[nameOf(source.fallback.at), source.fallback.kind === 'tool-default' ? 'implied' : 'last-resort']] : [];
  if (source.kind === 'literal') return source.isLastResort ? [[nameOf(source.at), 'default']] : [];
  // A file of Vercel's may be about anything, and be left over.
  return source.kind === 'tool-default' && tool === 'vercel' ? [[nameOf(source.at), 'last-resort']] : [];
}

function nameOf({ file, range }: Location): string {
  return `${file}:${range.start}`;
}

/** Adds to the list under a key, which is made where it is missing. */
function append<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
