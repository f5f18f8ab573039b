import type { ClassFact, ClassMember } from '../../extract/facts';
import type { HeapObject, Scope } from '../values/heap';
import { just, type NodeRef, primitive, UNDEFINED, type Value } from '../values/value';
import type { Frame, Machine } from './machine';

/** What the workspace's own decorators make of the members of a class: of each method another function, of fields whatever they do to the prototype. */
export function decorateMembers(m: Machine, cls: ClassFact, made: HeapObject, prototype: HeapObject, scope: Scope, frame: Frame): void {
  for (const member of cls.members) {
    if (member.kind === 'field' && !member.isStatic) decorateField(m, member, prototype, scope, frame);
    if (member.kind !== 'method' || !member.decorators) continue;
    const decorators = member.decorators.map((decorator) => m.evaluate(decorator, scope, frame));
    if (typeof member.key !== 'string') continue;
    const owner = member.isStatic ? made : prototype;
    const cell = owner.cell(member.key);
    const place: Place = { name: member.key, isStatic: member.isStatic, owner, at: { file: frame.file, id: member.id } };
    for (const decorator of decorators.reverse()) cell.value = decorated(m, decorator, cell.value, place);
  }
}

/** A decorator of the older kind is handed the prototype and the key: `Object.defineProperty(target, key, { get: … })`. */
function decorateField(m: Machine, { decorators = [], key, id }: ClassMember, prototype: HeapObject, scope: Scope, frame: Frame): void {
  for (const decorator of decorators) {
    const own = functionIn(m.evaluate(decorator, scope, frame));
    if (own && typeof key === 'string' && !takesContext(own)) m.call(own, UNDEFINED, { values: [just({ kind: 'object', object: prototype }), primitive(key)] }, { file: frame.file, id });
  }
}

/** What a field begins with, from its initial value: decorators of the newer kind may give a function that makes another of it. */
export function decoratedInitial(m: Machine, { decorators = [], key, id, isStatic }: ClassMember, initial: Value, self: Value, scope: Scope, frame: Frame): Value {
  const at: NodeRef = { file: frame.file, id };
  return decorators.reduceRight<Value>((value, decorator) => {
    const own = functionIn(m.evaluate(decorator, scope, frame));
    if (!own || typeof key !== 'string' || !takesContext(own)) return value;
    const made = functionIn(m.call(own, UNDEFINED, { values: [UNDEFINED, contextOf(m, 'field', key, isStatic, at)] }, at));
    return made ? m.call(made, self, { values: [value] }, at) : value;
  }, initial);
}

function contextOf(m: Machine, kind: string, key: string, isStatic: boolean, at: NodeRef): Value {
  return m.newRecord({ kind: primitive(kind), name: primitive(key, at), static: primitive(isStatic), private: primitive(false) }, at);
}

/** Is a decorator of the newer kind, by what it says of its second parameter? */
function takesContext(decorator: Value): boolean {
  return decorator.some(({ atom }) => {
    const second = atom.kind === 'function' ? atom.closure.fn.parameters[1] : undefined;
    return second !== undefined && (/Decorator|Context/.test(second.type ?? '') || (second.pattern.kind === 'bind' && /^_?(ctx|context)$/.test(second.pattern.name)));
  });
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
    return functionIn(m.call([own], UNDEFINED, { values: [method, contextOf(m, 'method', key, isStatic, at)] }, at)) ?? method;
  }
  const descriptor = m.newRecord({ value: method, writable: primitive(true), enumerable: primitive(false), configurable: primitive(true) }, at);
  const given = m.call([own], UNDEFINED, { values: [just({ kind: 'object', object: owner }), name, descriptor] }, at).filter(({ atom }) => atom.kind === 'object');
  return functionIn(m.read(given.length > 0 ? given : descriptor, 'value', at)) ?? method;
}

function functionIn(value: Value): Value | undefined {
  const functions = value.filter(({ atom }) => atom.kind === 'function');
  return functions.length > 0 ? functions : undefined;
}
