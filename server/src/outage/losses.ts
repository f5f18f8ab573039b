import type { Incident, IncidentWindow } from '../aws/incidents';
import type { Use } from '../link/map';
import type { FailedDependency } from './failed-dependency';

/** Calls that fail in a region for a while. Times are minutes: since 1970 in UTC, or since the beginning of an outage that has no date. */
export interface Loss extends FailedDependency {
  readonly from: number;
  readonly to: number;
  readonly window: IncidentWindow;
  /** API names, `Create*` for all that begin so; absent: all. */
  readonly operations?: readonly string[];
}

/** What an incident takes away, without the windows of which no time is known. */
export function lossesOf({ windows }: Incident): readonly Loss[] {
  return windows.flatMap((window) => {
    const { service, region, from, to, calls = [{ service }] } = window;
    if (from === null || to === null) return [];
    return calls.map((lost) => ({ ...lost, region, window, from: minuteOf(from), to: minuteOf(to) }));
  });
}

export function minuteOf(time: string): number {
  return Date.parse(time) / 60_000;
}

/** Is it, or may it be, one of the calls that fail? It may be where nobody can tell its region. */
export function mayLose({ service, operations, region }: Loss, { kind, ...use }: Use): boolean {
  if (kind !== 'operation' || use.isTest || (service !== undefined && use.service !== service)) return false;
  return loses(operations, use.operation) && (region === '*' || use.hostedIn.length === 0 || use.hostedIn.includes(region));
}

function loses(patterns: readonly string[] | undefined, operation = ''): boolean {
  return !patterns || patterns.some((pattern) => (pattern.endsWith('*') ? operation.startsWith(pattern.slice(0, -1)) : operation === pattern));
}
