import { asPromise, settlement } from '../../evaluate/exceptions';
import type { Machine } from '../../evaluate/machine';
import { type Atom, NEVER, type NodeRef, primitive, unknown, type Value } from '../../values/value';

/** Further attempts tell nothing new: regions that attempts take turns in are few. */
export const MOST_ATTEMPTS = 6;

export interface Attempts {
  /** How often it is tried in all. */
  readonly most: number;
  /** One attempt, with its number, counted from 1. */
  run(attempt: Value): Value;
  /** Is it not tried again after this error? */
  isFinal?(error: Atom): boolean;
  /** Told of each failure; it may throw. */
  onFailure?(error: Value): void;
}

/** Tries until an attempt succeeds: a promise of that, or of the last error. */
export function tryRepeatedly(m: Machine, { most, run, isFinal, onFailure }: Attempts, at: NodeRef): Value {
  // Whatever may fail in ways that nobody can tell may be at any attempt.
  if (m.mayFail) return asPromise(m, () => m.await(run(unknown('external', at, 'the number of an attempt'))));
  const from = (attempt: number): Value => {
    const { settled, rejected } = settlement(asPromise(m, () => run(primitive(attempt, at))));
    if (rejected.length === 0) return settled;
    const isLast = attempt >= Math.min(most, MOST_ATTEMPTS);
    const last = rejected.filter(({ atom }) => isLast || isFinal?.(atom));
    const others = rejected.filter((error) => !last.includes(error));
    return m.fork([
      { guards: settled.map(({ guard }) => guard), run: () => settled },
      { guards: last.map(({ guard }) => guard), run: () => (m.raise(last), NEVER) },
      { guards: others.map(({ guard }) => guard), run: () => (onFailure?.(others), from(attempt + 1)) },
    ]);
  };
  return asPromise(m, () => from(1));
}
