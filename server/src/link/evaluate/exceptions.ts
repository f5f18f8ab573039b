import { beyond, conjoin, type Guard, outageIn, weakest } from '../values/guard';
import { compress, join, just, NEVER, type NodeRef, possibleUnder, under, type Value } from '../values/value';
import type { Exit, Machine, ThrowHandler } from './machine';

/** Throws to the innermost handler, under the guards of the error's alternatives. */
export function raise(m: Machine, error: Value, at?: NodeRef): void {
  const handler = m.handlers.at(-1);
  if (!handler) return;
  const errors = possibleUnder(m.path, error);
  // What is thrown because of an outage goes its own way.
  for (const said of ['on', 'off', undefined] as const) {
    const group = errors.filter(({ guard }) => outageIn(guard) === said);
    if (group.length === 0) continue;
    const path = conjoin(m.path, weakest(group.map(({ guard }) => guard))) ?? m.path;
    handler.thrown.push({ path, writes: m.store.writesSince(handler.mark), value: group, ...(at && { at }) });
  }
}

/** Runs something with a handler of its own around it. */
export function withHandler<T>(m: Machine, kind: ThrowHandler['kind'], run: () => T): { readonly result: T; readonly handler: ThrowHandler } {
  const handler: ThrowHandler = { kind, mark: m.store.mark(), thrown: [], mayThrow: false };
  m.handlers.push(handler);
  const result = run();
  m.handlers.pop();
  return { result, handler };
}

/** What a promise would be fulfilled and rejected with, without waiting for it: promises of promises are one. */
export function settlement(value: Value): { readonly settled: Value; readonly rejected: Value } {
  if (!value.some(({ atom }) => atom.kind === 'promise')) return { settled: value, rejected: NEVER };
  const parts = value.map((alternative) => {
    const { guard, atom } = alternative;
    if (atom.kind !== 'promise') return { settled: [alternative], rejected: NEVER };
    const inner = settlement(atom.settled);
    return { settled: under(guard, inner.settled), rejected: under(guard, join(atom.rejected ?? NEVER, inner.rejected)) };
  });
  return { settled: compress(parts.flatMap(({ settled }) => settled)), rejected: compress(parts.flatMap(({ rejected }) => rejected)) };
}

export function promiseWith(settled: Value, rejected: Value): Value {
  return just({ kind: 'promise', settled, ...(rejected.length > 0 && { rejected }) });
}

/** `await value`. */
export function awaitValue(m: Machine, value: Value): Value {
  const { settled, rejected } = settlement(value);
  if (rejected.length === 0) return settled;
  raise(m, rejected);
  const possible = possibleUnder(m.path, settled);
  if (possible.length > 0) m.path = conjoin(m.path, weakest(possible.map(({ guard }) => guard))) ?? m.path;
  return possible;
}

/** Runs something asynchronous: its value is a promise, rejected with what is thrown meanwhile. */
export function asPromise(m: Machine, run: () => Value): Value {
  const { path } = m;
  const { result, handler } = withHandler(m, 'promise', run);
  const end = conjoin(m.path, weakest(result.map(({ guard }) => guard))) ?? m.path;
  m.path = path;
  const { settled, rejected } = settlement(result);
  const { thrown, mark } = handler;
  if (thrown.length === 0) return result.length === 0 ? NEVER : promiseWith(settled, rejected);
  const writes = m.store.undo(mark);
  m.store.merge([...thrown.map((exit) => ({ guards: [beyond(exit.path, path)], writes: exit.writes })), ...(result.length > 0 ? [{ guards: [beyond(end, path)], writes }] : [])]);
  return promiseWith(settled, join(rejected, ...errorsOf(thrown, path)));
}

/** The errors of several exits, each under what its way adds to `path`. */
export function errorsOf(thrown: readonly Exit[], path: Guard): readonly Value[] {
  return thrown.map((exit) => under(beyond(exit.path, path), exit.value));
}
