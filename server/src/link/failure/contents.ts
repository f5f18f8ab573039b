import type { HeapObject } from '../values/heap';
import type { Atom, Value } from '../values/value';

/** Inputs that are nested deeper are not told apart. */
const DEEPEST = 6;

/** The same for values of the same content, wherever their objects were made. */
export function contentKey(value: Value, depth = DEEPEST): string {
  return value.map(({ atom }) => keyOfAtom(atom, depth)).join('|');
}

function keyOfAtom(atom: Atom, depth: number): string {
  if (atom.kind === 'primitive') return JSON.stringify(atom.value) ?? 'undefined';
  if (atom.kind === 'object' && depth > 0) return `{${[...atom.object.members].map(([key, cell]) => `${key}:${contentKey(cell.read(), depth - 1)}`).join()}}`;
  return 'at' in atom && atom.at ? `${atom.kind} ${atom.at.file} ${atom.at.id}` : atom.kind;
}

/** Is there nothing in two inputs that is certainly not the same? The same table has another name in another region. */
export function mayBeEqual(a: Value, b: Value, depth = DEEPEST): boolean {
  return depth === 0 || a.length === 0 || b.length === 0 || a.some((x) => b.some((y) => mayBeEqualAtoms(x.atom, y.atom, depth)));
}

export function mayBeOfOneTable(a: Value, b: Value): boolean {
  return mayBeEqual(tableIn(a), tableIn(b));
}

function tableIn(input: Value): Value {
  return input.flatMap(({ atom }) => (atom.kind === 'object' ? memberOf(atom.object, 'TableName') : []));
}

function mayBeEqualAtoms(a: Atom, b: Atom, depth: number): boolean {
  if (a.kind === 'primitive' && b.kind === 'primitive') return Object.is(a.value, b.value);
  if (a.kind !== 'object' || b.kind !== 'object') return true;
  return [...a.object.members.keys()].filter((key) => key !== 'TableName').every((key) => mayBeEqual(memberOf(a.object, key), memberOf(b.object, key), depth - 1));
}

function memberOf(object: HeapObject, key: string): Value {
  return object.members.get(key)?.read() ?? [];
}
