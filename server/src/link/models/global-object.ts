import type { FileFacts } from '../../extract/facts';
import type { Machine } from '../evaluate/machine';
import type { HeapObject } from '../values/heap';
import { absentAsUndefined, type NodeRef, type Value } from '../values/value';

const objects = new WeakMap<Machine, HeapObject>();

/** What a program keeps on `globalThis` itself: `globalThis.client ??= new S3Client({})`. */
function globalObject(m: Machine, at: NodeRef): HeapObject {
  let object = objects.get(m);
  if (!object) objects.set(m, (object = m.newObject({ kind: 'plain' }, at)));
  return object;
}

/** `globalThis`, `global`. */
export function isGlobalObject(path: readonly string[]): boolean {
  return path.length === 1 && (path[0] === 'globalThis' || path[0] === 'global');
}

/** `globalThis` in a value as the object that holds what the program has put there. */
export function globalAsObject(m: Machine, value: Value, at: NodeRef): Value {
  if (!value.some(({ atom }) => atom.kind === 'external' && atom.module === 'global')) return value;
  return value.map((alternative) => {
    const { guard, atom } = alternative;
    return atom.kind === 'external' && atom.module === 'global' && isGlobalObject(atom.path) ? { guard, atom: { kind: 'object', object: globalObject(m, at) } } : alternative;
  });
}

/** Undefined where the name is not the program's own, as far as can be told. */
export function readGlobal(m: Machine, key: string, at: NodeRef): Value | undefined {
  if (key in globalThis) return undefined;
  const kept = globalObject(m, at).cell(key).read();
  const isWritten = kept.some(({ atom }) => atom.kind !== 'absent');
  return isWritten || assignedMembers(m.input.facts(at.file)).has(key) ? absentAsUndefined(kept) : undefined;
}

const assigned = new WeakMap<FileFacts, ReadonlySet<string>>();

/** Names of members to which a file assigns, of whatever object. */
function assignedMembers(facts: FileFacts | undefined): ReadonlySet<string> {
  if (!facts) return new Set();
  const known = assigned.get(facts);
  if (known) return known;
  const names = new Set<string>();
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const item of node) visit(item);
    else if (node !== null && typeof node === 'object') {
      if ('kind' in node && node.kind === 'target' && 'target' in node) addName(names, node.target);
      for (const value of Object.values(node)) visit(value);
    }
  };
  visit(facts.body);
  assigned.set(facts, names);
  return names;
}

function addName(names: Set<string>, target: unknown): void {
  if (target !== null && typeof target === 'object' && 'property' in target && typeof target.property === 'string') names.add(target.property);
  if (target !== null && typeof target === 'object' && 'index' in target) addLiteral(names, target.index);
}

/** `global['client'] = …` */
function addLiteral(names: Set<string>, index: unknown): void {
  if (index !== null && typeof index === 'object' && 'value' in index && typeof index.value === 'string') names.add(index.value);
}
