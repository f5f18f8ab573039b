import type { HeapObject } from '../values/heap';
import { ABSENT, type Atom, join, just, type NodeRef, possibleUnder, under, type Value } from '../values/value';
import { type Machine, NO_ARGUMENTS } from './machine';

/** `{ ...source }` and `Object.assign`: members that the source has replace those of the target, where it has them. */
export function spreadInto(m: Machine, target: HeapObject, source: Value, at: NodeRef): void {
  const possible = possibleUnder(m.path, source);
  for (const key of keysOf(target, possible)) {
    const cell = target.cell(key);
    m.store.write(cell, join(...possible.map(({ guard, atom }) => under(guard, replaced(cell.value, memberOf(m, atom, key, at))))));
  }
  for (const { guard, atom } of possible) {
    if (atom.kind === 'unknown') m.store.write(target.rest, join(target.rest.value, under(guard, just(atom))));
    if (atom.kind !== 'object') continue;
    const { rest, brand } = atom.object;
    if (rest.value.some(({ atom: own }) => own.kind !== 'absent')) m.store.write(target.rest, join(target.rest.value, rest.value));
    if (brand.kind === 'process-env') target.inner = atom.object;
  }
}

function keysOf(target: HeapObject, sources: Value): ReadonlySet<string> {
  const keys = sources.flatMap(({ atom }) => {
    // What is not known may hold any key, and the environment any name, also one that the target has.
    if (atom.kind === 'unknown' || (atom.kind === 'object' && atom.object.brand.kind === 'process-env')) return target.keys();
    return atom.kind === 'object' ? [...atom.object.keys(), ...atom.object.accessors.keys()] : [];
  });
  return new Set(keys);
}

function memberOf(m: Machine, atom: Atom, key: string, at: NodeRef): Value {
  if (atom.kind === 'unknown') return join(ABSENT, just(atom));
  if (atom.kind !== 'object') return ABSENT;
  const getter = atom.object.accessors.get(key)?.get;
  if (getter) return m.callClosure(getter, just(atom), NO_ARGUMENTS, at);
  if (atom.object.brand.kind === 'process-env') return m.environmentValue(key, at).map(({ guard, atom: value }) => ({ guard, atom: value.kind === 'environment' ? value : { kind: 'absent' } }));
  return atom.object.members.get(key)?.read() ?? ABSENT;
}

function replaced(old: Value, value: Value): Value {
  if (!value.some(({ atom }) => atom.kind === 'absent')) return value;
  return join(...value.map(({ guard, atom }) => (atom.kind === 'absent' ? under(guard, old) : [{ guard, atom }])));
}
