import { agree, agreedOnOutage, conjoin, type Guard, outageIn, weakest } from '../values/guard';
import type { Writes } from '../values/heap';
import { join, NEVER, under, type Value } from '../values/value';
import type { Machine, Split } from './machine';

/** One of several ways that the program can go on, and under which guards. */
export interface Way {
  readonly guards: readonly Guard[];
  run(): Value;
}

/** Runs each way in turn from the same state and merges the states after it. The value of a way that never completes is `NEVER`. */
export function forkWays(m: Machine, ways: readonly Way[]): Value {
  const path = m.path;
  // Nine of ten forks have one way.
  if (ways.length === 1 && !m.outage) return ways[0]!.guards.some((guard) => agree(path, guard)) ? ways[0]!.run() : NEVER;
  const possible = ways.flatMap(({ guards, run }) => feasible(m, guards).map((group) => ({ guards: group, run })));
  const [first, ...others] = possible;
  if (!first) return NEVER;
  if (others.length === 0) return first.run();
  const results: { guards: readonly Guard[]; writes: Writes; value: Value; end: Guard }[] = [];
  for (const { guards, run } of possible) {
    m.path = conjoin(path, weakest(guards)) ?? path;
    const mark = m.store.mark();
    const value = run();
    results.push({ guards, end: m.path, writes: m.store.undo(mark), value });
  }
  const completed = results.filter(({ value }) => value.length > 0);
  m.path = agreedOnOutage(path, completed.map(({ end }) => end));
  m.store.merge(completed);
  return join(...completed.flatMap(({ guards, value }) => guards.map((guard) => under(guard, value))));
}

/** Runs either branch where its outcome is possible; a branch returns whether its end is reached. */
export function takeBranches(m: Machine, { whenTrue, whenFalse }: Split, then: () => boolean, otherwise: () => boolean): boolean {
  const path = m.path;
  const ways = [
    ...feasible(m, whenTrue).map((guards) => ({ guards, body: then })),
    ...feasible(m, whenFalse).map((guards) => ({ guards, body: otherwise })),
  ];
  const [only, ...others] = ways;
  if (!only) return false;
  if (others.length === 0) return only.body();
  const ends = ways.map(({ guards, body }) => {
    m.path = conjoin(path, weakest(guards)) ?? path;
    const mark = m.store.mark();
    const reaches = body();
    return { reaches, path: m.path, guards, writes: m.store.undo(mark) };
  });
  const reached = ends.filter(({ reaches }) => reaches);
  if (reached.length > 1) m.store.merge(reached.map(({ guards, path: end, writes }) => ({ guards: narrowed(guards, end, path), writes })));
  else if (reached[0]) m.store.apply(reached[0].writes);
  m.path = reached.length === 1 ? reached[0]!.path : agreedOnOutage(path, reached.map(({ path: end }) => end));
  return reached.length > 0;
}

/** Guards that can hold here, in groups that say the same of the outage: what happens only during one is told apart from all else. */
function feasible(m: Machine, guards: readonly Guard[]): readonly (readonly Guard[])[] {
  const path = m.path;
  const possible = guards.filter((guard) => agree(path, guard));
  if (possible.length === 0) return [];
  if (!m.outage || outageIn(path)) return [possible];
  return (['on', 'off', undefined] as const).flatMap((said) => {
    const group = possible.filter((guard) => outageIn(guard) === said);
    return group.length > 0 ? [group] : [];
  });
}

function narrowed(guards: readonly Guard[], end: Guard, start: Guard): readonly Guard[] {
  const added = end.filter((constraint) => !start.includes(constraint));
  return guards.map((guard) => conjoin(guard, added) ?? guard);
}
