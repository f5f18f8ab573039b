import { jsonSource } from '../models/globals';
import { conjoin, type Guard } from '../values/guard';
import type { HeapObject } from '../values/heap';
import type { Atom, Value } from '../values/value';
import type { OutageRun } from './outage';

/** Answers that are nested deeper are taken to be the same. */
const DEEPEST = 8;

/** Is everything that is answered with the outage an answer without it, too? What cannot be told is the same as what cannot be told. */
export function isSameAnswer(answered: Value, outage: OutageRun): boolean {
  return isAmong(possible(answered, outage.on), possible(answered, outage.off), DEEPEST);
}

/** Alternatives that can be under a guard, each with both. */
function possible(value: Value, guard: Guard): Value {
  return value.flatMap((alternative) => {
    const both = conjoin(alternative.guard, guard);
    return both ? [{ guard: both, atom: alternative.atom }] : [];
  });
}

function isAmong(some: Value, others: Value, depth: number): boolean {
  return depth === 0 || some.every((one) => others.some((other) => isAlike(one, other, depth)));
}

function isAlike(a: Value[number], b: Value[number], depth: number): boolean {
  const [x, y] = [contentOf(a.atom), contentOf(b.atom)];
  if (x.kind === 'value' && y.kind === 'value') return isAmong(possible(x.value, a.guard), possible(y.value, b.guard), depth - 1);
  if (x.kind === 'object' && y.kind === 'object') {
    const keys = new Set([...x.object.members.keys(), ...y.object.members.keys()]);
    return [...keys].every((key) => isAmong(possible(memberOf(x.object, key), a.guard), possible(memberOf(y.object, key), b.guard), depth - 1));
  }
  return x.kind === 'primitive' && y.kind === 'primitive' ? Object.is(x.value, y.value) : x.kind === y.kind;
}

/** As far as answers can be compared. */
type Content =
  | { readonly kind: 'primitive'; readonly value: unknown }
  | { readonly kind: 'object'; readonly object: HeapObject }
  /** Text that is made of a value. */
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'unknown' };

function contentOf(atom: Atom): Content {
  if (atom.kind === 'primitive') return { kind: 'primitive', value: atom.value };
  if (atom.kind === 'absent') return { kind: 'primitive', value: undefined };
  if (atom.kind !== 'object') return { kind: 'unknown' };
  const source = jsonSource(atom.object);
  if (source) return { kind: 'value', value: source };
  return atom.object.brand.kind === 'modelled' ? { kind: 'unknown' } : { kind: 'object', object: atom.object };
}

function memberOf(object: HeapObject, key: string): Value {
  return object.members.get(key)?.read() ?? [{ guard: [], atom: { kind: 'absent' } }];
}
