import type { DependencyMap, Entrypoint, Failure, Verdict } from '../link/map';
import type { FailedDependency } from './failed-dependency';

/** The map of the same workspace with one environment's variables set. */
export interface MapInEnvironment {
  readonly environment: string;
  readonly map: DependencyMap;
}

/** Adds to what is undecided what it would be: in each region that the workspace deploys it to, and in each environment of the configuration. */
export function withConditions(map: DependencyMap, outage: readonly FailedDependency[], inEnvironments: readonly MapInEnvironment[]): DependencyMap {
  const byEnvironment = inEnvironments.map(({ environment, map: { entrypoints } }) => ({ environment, failures: new Map(entrypoints.map((entrypoint) => [keyOf(entrypoint), entrypoint.failure])) }));
  const uses = new Map(map.uses.map((use) => [use.id, use]));
  const regionsOf = (ids: readonly string[]) => [...new Set(ids.flatMap((id) => uses.get(id)?.region.deployed ?? []).map(({ region }) => region))].sort();
  const conditions = (entrypoint: Entrypoint, failure: Failure): Failure => {
    const { conditional, undecided } = failure;
    if (!conditional || !undecided) return failure;
    const verdictIn = (region: string): Verdict => (outage.some((lost) => lost.region === region) ? conditional.there : conditional.elsewhere);
    const regions = regionsOf(undecided).map((region) => ({ region, verdict: verdictIn(region) }));
    const environments = byEnvironment.flatMap(({ environment, failures }) => {
      const verdict = failures.get(keyOf(entrypoint))?.verdict;
      return verdict ? [{ environment, verdict }] : [];
    });
    return { ...failure, ...(regions.length > 0 && { regions }), ...(environments.length > 0 && { environments }) };
  };
  return { ...map, entrypoints: map.entrypoints.map((entrypoint) => (entrypoint.failure ? { ...entrypoint, failure: conditions(entrypoint, entrypoint.failure) } : entrypoint)) };
}

function keyOf({ file, range, kind, name }: Entrypoint): string {
  return `${file} ${range.start} ${kind} ${name ?? ''}`;
}
