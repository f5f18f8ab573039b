import type { DependencyMap, Use } from '../../link/map';

/** From this many regions on, the ARNs or hosts of one service in one file are a table with a row for each region: none of them pins anything. */
const fewestRows = 3;

/** The literals of a kind that are rows of such a table. */
export function rowsOfRegionTables(map: DependencyMap, kind: 'arn' | 'endpoint'): ReadonlySet<Use> {
  const tables = new Map<string, Use[]>();
  for (const use of map.uses) {
    if (use.kind !== kind) continue;
    const key = `${use.file} ${use.service}`;
    const table = tables.get(key);
    if (table) table.push(use);
    else tables.set(key, [use]);
  }
  const isTable = (uses: readonly Use[]): boolean => new Set(uses.flatMap(({ region }) => region.values)).size >= fewestRows;
  return new Set([...tables.values()].filter(isTable).flat());
}
