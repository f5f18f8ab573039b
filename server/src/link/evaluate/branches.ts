import { agree, conjoin, type Guard, weakest } from '../values/guard';
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
  if (ways.length === 1) return ways[0]!.guards.some((guard) => agree(path, guard)) ? ways[0]!.run() : NEVER;
  const possible = ways.flatMap(({ guards, run }) => {
    const feasible = guards.filter((guard) => agree(path, guard));
    return feasible.length > 0 ? [{ guards: feasible, run }] : [];
  });
  const [first, ...others] = possible;
  if (!first) return NEVER;
  if (others.length === 0) {
    const value = first.run();
    return value;
  }
  const results: { guards: readonly Guard[]; writes: Writes; value: Value }[] = [];
  for (const { guards, run } of possible) {
    m.path = conjoin(path, weakest(guards)) ?? path;
    const mark = m.store.mark();
    const value = run();
    results.push({ guards, writes: m.store.undo(mark), value });
  }
  m.path = path;
  const completed = results.filter(({ value }) => value.length > 0);
  m.store.merge(completed);
  return join(...completed.flatMap(({ guards, value }) => guards.map((guard) => under(guard, value))));
}

/** Runs either branch where its outcome is possible; a branch returns whether its end is reached. */
export function takeBranches(m: Machine, { whenTrue, whenFalse }: Split, then: () => boolean, otherwise: () => boolean): boolean {
  const path = m.path;
  const yes = whenTrue.filter((guard) => agree(path, guard));
  const no = whenFalse.filter((guard) => agree(path, guard));
  if (yes.length === 0 && no.length === 0) return false;
  if (no.length === 0) return then();
  if (yes.length === 0) return otherwise();
  const run = (guards: readonly Guard[], body: () => boolean) => {
    const start = conjoin(path, weakest(guards)) ?? path;
    m.path = start;
    const mark = m.store.mark();
    const reaches = body();
    return { reaches, path: m.path, guards, writes: m.store.undo(mark) };
  };
  const first = run(yes, then);
  const second = run(no, otherwise);
  const reached = [first, second].filter(({ reaches }) => reaches);
  if (reached.length === 2) m.store.merge(reached.map(({ guards, path: end, writes }) => ({ guards: narrowed(guards, end, path), writes })));
  else if (reached[0]) m.store.apply(reached[0].writes);
  m.path = reached.length === 1 ? reached[0]!.path : path;
  return reached.length > 0;
}

function narrowed(guards: readonly Guard[], end: Guard, start: Guard): readonly Guard[] {
  const added = end.filter((constraint) => !start.includes(constraint));
  return guards.map((guard) => conjoin(guard, added) ?? guard);
}
