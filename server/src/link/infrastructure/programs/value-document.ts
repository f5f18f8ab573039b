import type { DocumentNode } from '../../../extract/document/document';
import type { Machine } from '../../evaluate/machine';
import type { Locate } from '../../uses/region-binding';
import type { HeapObject } from '../../values/heap';
import type { Alternative, NodeRef, Value } from '../../values/value';
import { isThere, writtenText } from './texts';

/** Deeper than any configuration. */
const DEEPEST = 16;

/**
 * The plain data that a program gives, as if it stood in a file: a tool reads both alike. What the environment decides is told in the Serverless
 * Framework's words (`${env:TABLE, 'orders'}`), `\0` stands for what cannot be told.
 */
export function documentOf(m: Machine, value: Value, place: NodeRef, locate: Locate, depth = DEEPEST): DocumentNode {
  const there = value.filter(isThere);
  const [first] = there;
  const at = locate(first && 'at' in first.atom && first.atom.at ? first.atom.at : place);
  const object = there.length === 1 && first?.atom.kind === 'object' ? first.atom.object : undefined;
  if (object && depth > 0 && (object.brand.kind === 'plain' || object.brand.kind === 'instance')) return mapOf(m, object, locate, depth);
  if (object && depth > 0 && object.brand.kind === 'array') {
    const items = m.elements(there, object.at).values.map((item) => documentOf(m, item, object.at, locate, depth - 1));
    return { kind: 'list', at: locate(object.at), items };
  }
  if (first === undefined) return { kind: 'scalar', at, value: null };
  const variable = there.find(({ atom }) => atom.kind === 'environment');
  if (variable) return { kind: 'scalar', at, value: variableText(variable, there.filter((one) => one !== variable), place, locate) };
  return { kind: 'scalar', at, value: writtenText(there, place, locate)?.text ?? '\0' };
}

function variableText({ atom }: Alternative, others: Value, place: NodeRef, locate: Locate): string {
  const fallback = writtenText(others, place, locate)?.text;
  const name = atom.kind === 'environment' ? atom.variable.name : '';
  return fallback === undefined || fallback.includes("'") ? `\${env:${name}}` : `\${env:${name}, '${fallback}'}`;
}

function mapOf(m: Machine, object: HeapObject, locate: Locate, depth: number): DocumentNode {
  const self: Value = [{ guard: [], atom: { kind: 'object', object } }];
  const entries = object.keys().map((key) => {
    const value = documentOf(m, m.read(self, key, object.at), object.at, locate, depth - 1);
    return { key, keyAt: value.at, value };
  });
  return { kind: 'map', at: locate(object.at), entries };
}
