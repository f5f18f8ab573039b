import type { Use } from '../../link/map';

/** Each operation of each place once, as a reader counts them: in the map one call is several uses where its region is decided in several ways. */
export function callsOf(operations: readonly Use[]): readonly Use[] {
  return [...new Map(operations.map((use) => [`${use.file}:${use.range.start}:${use.operation ?? ''}`, use])).values()];
}
