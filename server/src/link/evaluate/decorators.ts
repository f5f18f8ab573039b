import type { ClassFact } from '../../extract/facts';
import type { HeapObject, Scope } from '../values/heap';
import { just, type NodeRef, primitive, UNDEFINED, type Value } from '../values/value';
import type { Frame, Machine } from './machine';

/** What the workspace's own decorators make of methods: another function in the place of each. */
export function decorateMethods(m: Machine, cls: ClassFact, made: HeapObject, prototype: HeapObject, scope: Scope, frame: Frame): void {
  for (const member of cls.members) {
    if (member.kind !== 'method' || !member.decorators) continue;
    const decorators = member.decorators.map((decorator) => m.evaluate(decorator, scope, frame));
    if (typeof member.key !== 'string') continue;
    const owner = member.isStatic ? made : prototype;
    const cell = owner.cell(member.key);
    const place: Place = { name: member.key, isStatic: member.isStatic, owner, at: { file: frame.file, id: member.id } };
    for (const decorator of decorators.reverse()) cell.value = decorated(m, decorator, cell.value, place);
  }
}

/** Where a method stands. */
interface Place {
  readonly name: string;
  readonly isStatic: boolean;
  readonly owner: HeapObject;
  readonly at: NodeRef;
}

/** Parameters of a decorator of the older kind: the class or its prototype, the key, the descriptor. */
const LEGACY_PARAMETERS = 3;

function decorated(m: Machine, decorator: Value, method: Value, { name: key, isStatic, owner, at }: Place): Value {
  const [own, ...others] = decorator.filter(({ atom }) => atom.kind === 'function');
  if (own?.atom.kind !== 'function' || others.length > 0) return method;
  const name = primitive(key, at);
  if (own.atom.closure.fn.parameters.length < LEGACY_PARAMETERS) {
    const context = m.newRecord({ kind: primitive('method'), name, static: primitive(isStatic), private: primitive(false) }, at);
    return functionIn(m.call([own], UNDEFINED, { values: [method, context] }, at)) ?? method;
  }
  const descriptor = m.newRecord({ value: method, writable: primitive(true), enumerable: primitive(false), configurable: primitive(true) }, at);
  const given = m.call([own], UNDEFINED, { values: [just({ kind: 'object', object: owner }), name, descriptor] }, at).filter(({ atom }) => atom.kind === 'object');
  return functionIn(m.read(given.length > 0 ? given : descriptor, 'value', at)) ?? method;
}

function functionIn(value: Value): Value | undefined {
  const functions = value.filter(({ atom }) => atom.kind === 'function');
  return functions.length > 0 ? functions : undefined;
}
