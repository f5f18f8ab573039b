import { promiseWith } from '../../evaluate/exceptions';
import type { Machine } from '../../evaluate/machine';
import { beyond, conjoin, type Guard, weakest } from '../../values/guard';
import { NO_WRITES } from '../../values/heap';
import { type Atom, join, just, NEVER, type NodeRef, primitive, under, unknown, type Value } from '../../values/value';

/** An answer with its status. */
export function answer(m: Machine, status: Value, body: Value, at: NodeRef): Value {
  return m.newRecord({ statusCode: status, body }, at);
}

/** What one request is answered with, and what becomes of it otherwise. */
export class Answers {
  private readonly given: { readonly path: Guard; readonly value: Value }[] = [];
  private readonly refused: { readonly path: Guard; readonly value: Value }[] = [];

  constructor(private readonly at: NodeRef) {}

  answer(m: Machine, status: Value, body: Value): void {
    this.given.push({ path: m.path, value: answer(m, status, body, this.at) });
  }

  /** An error that no code of the program deals with: frameworks answer with its own status, where it has one, else with 500. */
  error(m: Machine, errors: Value): void {
    for (const { guard, atom } of errors) {
      const status = statusOf(m, atom, this.at);
      const path = conjoin(m.path, guard);
      if (!path) continue;
      if (status !== undefined && status < 500) this.given.push({ path, value: answer(m, primitive(status, this.at), unknown('external', this.at, 'an answer to an error'), this.at) });
      else this.refused.push({ path, value: just(atom) });
    }
  }

  /** A promise of all of it, seen from where the request came in. */
  outcome(path: Guard): Value {
    const of = (parts: readonly { readonly path: Guard; readonly value: Value }[]): Value => join(...parts.map((part) => under(beyond(part.path, path), part.value)));
    return promiseWith(of(this.given), of(this.refused));
  }
}

/** The status that an error asks for. */
function statusOf(m: Machine, error: Atom, at: NodeRef): number | undefined {
  if (error.kind !== 'object') return undefined;
  for (const key of ['status', 'statusCode']) {
    const numbers = m.read(just(error), key, at).flatMap(({ atom }) => (atom.kind === 'primitive' && typeof atom.value === 'number' ? [atom.value] : []));
    if (numbers.length > 0) return Math.max(...numbers);
  }
  return undefined;
}

/** Runs something that happens only under some guards, such as when a promise is rejected. */
export function inCase(m: Machine, guards: readonly Guard[], run: () => unknown): void {
  if (guards.length === 0) return;
  const { path } = m;
  const inside = conjoin(path, weakest(guards));
  if (!inside) return;
  const mark = m.store.mark();
  m.path = inside;
  run();
  const writes = m.store.undo(mark);
  m.store.merge([{ guards: [[]], writes: NO_WRITES }, { guards, writes }]);
  m.path = path;
}

export function guardsOf(value: Value): readonly Guard[] {
  return value.map(({ guard }) => guard);
}

/** Something that comes in from outside: code may write into it, and nothing else is known of it. */
export function incoming(m: Machine, note: string, members: Readonly<Record<string, Value>>, at: NodeRef): Value {
  const object = m.newObject({ kind: 'plain' }, at);
  object.rest.value = unknown('parameter', at, note);
  for (const [key, value] of Object.entries(members)) object.cell(key).value = value;
  return just({ kind: 'object', object });
}

export function isNothing({ kind, ...rest }: Atom): boolean {
  return kind === 'absent' || (kind === 'primitive' && 'value' in rest && (rest.value === undefined || rest.value === null));
}

/** Of a value, what is there. */
export function given(value: Value | undefined): Value {
  return value?.filter(({ atom }) => !isNothing(atom)) ?? NEVER;
}
