import type { ClassFact } from '../../extract/facts';
import { type HeapObject, Scope } from '../values/heap';
import { type Atom, just, type NodeRef, passedThrough, possibleUnder, primitive, UNDEFINED, unknown, type Value } from '../values/value';
import { injected } from '../models/containers/injection';
import { decoratedInitial, decorateMembers } from './decorators';
import { objectBehind, prototypeOf } from './function-objects';
import type { Arguments, Frame, Machine } from './machine';
import { memberName } from './members';

/** Makes a class of the workspace: an object with the statics, whose `prototype` holds the methods. */
export function declareClass(m: Machine, cls: ClassFact, scope: Scope, frame: Frame): Value {
  const at: NodeRef = { file: frame.file, id: cls.id };
  const heritage = cls.heritage ? m.evaluate(cls.heritage, scope, frame) : UNDEFINED;
  const inner = new Scope(scope, scope.file);
  const made = m.newObject({ kind: 'class', cls, scope: inner, heritage }, at);
  const prototype = m.newObject({ kind: 'instance', of: made }, at);
  const value = just({ kind: 'object', object: made });
  made.cell('prototype').value = just({ kind: 'object', object: prototype });
  prototype.cell('constructor').value = value;
  if (cls.name) inner.declare(cls.name, value);
  const parent = heritage[0]?.atom;
  if (parent) {
    made.prototype = objectBehind(parent);
    prototype.prototype = prototypeOf(parent);
  }
  declareMembers(m, cls, made, prototype, inner, frame);
  decorateMembers(m, cls, made, prototype, scope, frame);
  for (const decorator of cls.memberDecorators) m.evaluate(decorator, scope, frame);
  return cls.decorators.reduceRight<Value>((decorated, decorator) => decorate(m, m.evaluate(decorator, scope, frame), decorated, at), value);
}

/** A decorator of the workspace may give another class in the place of this one. */
function decorate(m: Machine, decorator: Value, cls: Value, at: NodeRef): Value {
  const own = decorator.filter(({ atom }) => atom.kind === 'function');
  const given = own.length > 0 ? m.call(own, UNDEFINED, { values: [cls, UNDEFINED] }, at) : [];
  return given.some(({ atom }) => atom.kind === 'object' && atom.object.brand.kind === 'class') ? given : cls;
}

function declareMembers(m: Machine, cls: ClassFact, made: HeapObject, prototype: HeapObject, scope: Scope, frame: Frame): void {
  const statics: Frame = { ...frame, self: just({ kind: 'object', object: made }), home: made };
  for (const { kind, isStatic, key, value, fn, id } of cls.members) {
    const owner = isStatic ? made : prototype;
    if (kind === 'static-block') {
      if (fn) m.callClosure({ fn, scope, self: statics.self, home: made }, statics.self, { values: [] }, { file: frame.file, id });
      continue;
    }
    if (kind === 'field' && !isStatic) continue;
    const name = typeof key === 'string' ? key : nameOf(m.evaluate(key, scope, statics));
    if (name === undefined) continue;
    if (kind === 'method' && fn) owner.cell(name).value = just({ kind: 'function', closure: { fn, scope, home: owner } });
    else if (kind === 'field') {
      const initial = value ? m.evaluate(value, scope, statics) : UNDEFINED;
      owner.cell(name).value = passedThrough(initial, 'value', { file: frame.file, id }, `static \`${name}\``);
    } else if (fn) owner.accessors.set(name, { ...owner.accessors.get(name), [kind === 'getter' ? 'get' : 'set']: { fn, scope, home: owner } });
  }
}

function nameOf(key: Value): string | undefined {
  const atom = key[0]?.atom;
  return atom && memberName(atom);
}

/** `new callee(...)` for everything that `callee` can be. */
export function constructValue(m: Machine, callee: Value, args: Arguments, at: NodeRef): Value {
  const possible = possibleUnder(m.path, callee).filter(({ atom }) => atom.kind !== 'primitive' && atom.kind !== 'absent');
  if (possible.length === 0) {
    m.escape(args, at);
    return unknown('unsupported', at, 'an instance of something that cannot be told');
  }
  return m.fork(possible.map(({ guard, atom }) => ({ guards: [guard], run: () => constructOne(m, atom, args, at) })));
}

function constructOne(m: Machine, atom: Atom, args: Arguments, at: NodeRef): Value {
  if (atom.kind === 'external') return m.constructExternal(atom, args, at);
  if (atom.kind === 'object' && atom.object.brand.kind === 'class') return instantiate(m, atom.object, args, at);
  if (atom.kind === 'function') {
    const made = m.newObject({ kind: 'plain' }, at);
    made.prototype = prototypeOf(atom);
    const self = just({ kind: 'object', object: made });
    const result = m.callClosure(atom.closure, self, args, at);
    return result.some((alternative) => alternative.atom.kind === 'object') ? result : self;
  }
  const made = atom.kind === 'object' && atom.object.brand.kind === 'modelled' ? m.invokeBuiltIn(atom, 'new', { self: just(atom), args, at }) : undefined;
  if (made) return made;
  m.handOver(args, at);
  if (atom.kind === 'unknown') return just({ kind: 'unknown', obstacle: atom.obstacle, at: atom.at, note: `an instance of ${atom.note}`, ...(atom.type && { type: atom.type }) });
  return unknown('unsupported', at, 'an instance of something that cannot be told');
}

/** A new instance of a class of the workspace. */
export function instantiate(m: Machine, cls: HeapObject, args: Arguments, at: NodeRef): Value {
  const object = m.newObject({ kind: 'instance', of: cls }, at);
  object.prototype = prototypeOf({ kind: 'object', object: cls });
  const self = just({ kind: 'object', object });
  m.instantiated(object);
  initialise(m, cls, self, args, at);
  return self;
}

function initialise(m: Machine, cls: HeapObject, self: Value, args: Arguments, at: NodeRef): void {
  if (cls.brand.kind !== 'class') return;
  const { cls: fact, scope, heritage } = cls.brand;
  const home = prototypeOf({ kind: 'object', object: cls });
  if (!fact.construct) {
    if (fact.heritage) construction(m, heritage, self, args, at);
    initialiseFields(m, cls, self);
    return;
  }
  if (!fact.heritage) initialiseFields(m, cls, self);
  m.callClosure({ fn: fact.construct, scope, self, ...(home && { home }) }, self, args, at);
}

/** Runs the base class's part of a construction. */
function construction(m: Machine, heritage: Value, self: Value, args: Arguments, at: NodeRef): void {
  const target = self[0]?.atom;
  for (const { atom } of heritage) {
    if (atom.kind === 'object' && atom.object.brand.kind === 'class') initialise(m, atom.object, self, args, at);
    else if (atom.kind === 'function') m.callClosure(atom.closure, self, args, at);
    else if (atom.kind === 'external' || atom.kind === 'object') {
      // The client is constructed where the subclass is: two of them may be in two regions.
      const made = atom.kind === 'external' ? m.constructExternal(atom, args, target?.kind === 'object' ? target.object.at : at)[0]?.atom : undefined;
      if (made?.kind === 'object' && target?.kind === 'object') target.object.inner = made.object;
    } else m.escape(args, at);
  }
}

/** `super(...)`. */
export function callSuper(m: Machine, frame: Frame, args: Arguments, at: NodeRef): Value {
  const cls = frame.home?.brand.kind === 'instance' ? frame.home.brand.of : undefined;
  if (cls?.brand.kind !== 'class') return UNDEFINED;
  construction(m, cls.brand.heritage, frame.self, args, at);
  initialiseFields(m, cls, frame.self);
  return UNDEFINED;
}

function initialiseFields(m: Machine, cls: HeapObject, self: Value): void {
  if (cls.brand.kind !== 'class') return;
  const { cls: fact, scope } = cls.brand;
  const home = prototypeOf({ kind: 'object', object: cls });
  const frame: Frame = { file: scope.file, fn: undefined, self, home, mark: m.store.mark(), returns: [], yields: [], targets: [] };
  for (const member of fact.members) {
    const { kind, isStatic, key, value, id, type, decorators } = member;
    if (kind !== 'field' || isStatic) continue;
    // What a decorator has put there shows through a field that is only declared.
    if (!value && decorators && typeof key === 'string' && home?.accessors.has(key)) continue;
    const at: NodeRef = { file: scope.file, id };
    const name = typeof key === 'string' ? primitive(key) : m.evaluate(key, scope, frame);
    const initial = value ? m.evaluate(value, scope, frame) : ((decorators && injected(m, decorators, type, scope, at)) ?? UNDEFINED);
    const decorated = decorators ? decoratedInitial(m, member, initial, self, scope, frame) : initial;
    m.writeMember(self, name, passedThrough(decorated, 'value', at, `field \`${typeof key === 'string' ? key : '…'}\``), at);
  }
}
