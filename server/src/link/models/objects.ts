import { argument, type Intrinsic, type IntrinsicCall, type Machine, only } from '../evaluate/machine';
import { someName, someValue } from '../evaluate/environment';
import { objectBehind } from '../evaluate/function-objects';
import { elementsOf, hasKey, keyOf } from '../evaluate/members';
import { binaryOperation } from '../evaluate/operators';
import { product } from '../values/product';
import type { HeapObject } from '../values/heap';
import { type Atom, compress, join, just, NEVER, type NodeRef, primitive, UNDEFINED, under, unknown, type Value } from '../values/value';

export function first({ args }: IntrinsicCall): Value {
  return argument(args, 0) ?? UNDEFINED;
}

function firstObject(call: IntrinsicCall): HeapObject | undefined {
  const atom = only(first(call));
  return atom && objectBehind(atom);
}

type Row = (m: Machine, call: IntrinsicCall, key: Value, value: Value) => Value;

/** `Object.keys`, `values`, `entries` of each object that it can be; of what is not known a list of what cannot be told. */
function listing(of: Row): Intrinsic {
  return (m, call) => compress(first(call).flatMap(({ guard, atom }) => under(guard, listed(m, call, atom, of))));
}

function listed(m: Machine, call: IntrinsicCall, atom: Atom, of: Row): Value {
  const { at } = call;
  const key = unknown('external', at, 'a key');
  if (atom.kind === 'primitive' || atom.kind === 'absent') return atom.kind === 'absent' || atom.value === undefined || atom.value === null ? NEVER : m.newArray(elementsOf(m, just(atom), at).values.map((value, i) => of(m, call, primitive(String(i), at), value)), at);
  if (atom.kind !== 'object') return m.newArray([], at, of(m, call, key, m.readIndex(just(atom), key, at)));
  if (atom.object.brand.kind === 'process-env') return m.newArray([], at, of(m, call, someName(at), someValue(m, at)));
  const { object } = atom;
  const getters = [...object.accessors.keys()].filter((name) => !object.members.has(name));
  const rows = [...object.keys().filter(isEnumerable), ...getters].map((name) => of(m, call, primitive(name, at), m.read(just(atom), name, at)));
  const rest = object.rest.value.filter(({ atom: own }) => own.kind !== 'absent');
  return m.newArray(rows, at, rest.length > 0 ? of(m, call, key, rest) : undefined);
}

function fromEntries(m: Machine, call: IntrinsicCall): Value {
  const made = m.newObject({ kind: 'plain' }, call.at);
  const self = just({ kind: 'object', object: made });
  for (const pair of elementsOf(m, first(call), call.at).values) m.writeMember(self, m.read(pair, '0', call.at), m.read(pair, '1', call.at), call.at);
  return self;
}

function assign(m: Machine, call: IntrinsicCall): Value {
  const [target = UNDEFINED, ...sources] = call.args.values;
  for (const { atom } of target) {
    const object = objectBehind(atom);
    if (object) for (const source of sources) m.spreadInto(object, source, call.at);
  }
  return target;
}

export function clone(m: Machine, call: IntrinsicCall): Value {
  return first(call).flatMap(({ guard, atom }): Value => {
    if (atom.kind !== 'object' || (atom.object.brand.kind !== 'plain' && atom.object.brand.kind !== 'array')) return [{ guard, atom }];
    const copy = m.newObject(atom.object.brand, call.at);
    for (const key of atom.object.keys()) copy.cell(key).value = clone(m, { ...call, args: { values: [atom.object.members.get(key)!.read()] } });
    copy.rest.value = atom.object.rest.value;
    return [{ guard, atom: { kind: 'object', object: copy } }];
  });
}

/** `groupBy(list, keyOf)`: what cannot be told where it belongs can be in any group. */
function grouped(m: Machine, call: IntrinsicCall, kind: 'plain' | 'map'): Value {
  const made = m.newObject({ kind }, call.at);
  const { values, exact } = elementsOf(m, first(call), call.at);
  const groups = new Map<string, Value[]>();
  const others: Value[] = [];
  for (const [i, element] of values.entries()) {
    const key = only(m.call(call.args.values[1] ?? UNDEFINED, UNDEFINED, { values: [element, primitive(i)] }, call.at));
    const name = exact && key ? keyOf(key) : undefined;
    if (name === undefined) others.push(element);
    else groups.set(name, [...(groups.get(name) ?? []), element]);
  }
  const uncertain = others.length > 0 ? join(...others) : undefined;
  for (const [name, members] of groups) made.cell(name).value = m.newArray(members, call.at, uncertain);
  if (uncertain) made.rest.value = m.newArray([], call.at, uncertain);
  return just({ kind: 'object', object: made });
}

const descriptors: Intrinsic = (m, call) => {
  const object = firstObject(call);
  if (!object) return unknown('unsupported', call.at, 'the members of what cannot be told');
  return m.newRecord(Object.fromEntries([...object.keys(), ...object.accessors.keys()].map((key) => [key, m.newRecord({ value: m.read(first(call), key, call.at) }, call.at)])), call.at);
};

/** Symbols are left out of listings. */
function isEnumerable(key: string): boolean {
  return !key.startsWith('\0') && !key.startsWith('Symbol.');
}

/** `Object.defineProperty(object, key, { value })`, or with a getter. */
function defineProperty(m: Machine, object: Value, key: Value, descriptor: Value, at: NodeRef): void {
  const getter = m.read(descriptor, 'get', at).find(({ atom }) => atom.kind === 'function')?.atom;
  const name = only(key);
  if (getter?.kind !== 'function') m.writeMember(object, key, m.read(descriptor, 'value', at), at);
  else if (name?.kind === 'primitive') for (const { atom } of object) objectBehind(atom)?.accessors.set(String(name.value), { get: getter.closure });
}

function defineProperties(m: Machine, object: Value, descriptors: Value, at: NodeRef): Value {
  for (const { atom } of descriptors) if (atom.kind === 'object') for (const key of atom.object.keys()) defineProperty(m, object, primitive(key), m.read(just(atom), key, at), at);
  return object;
}

/** `object.hasOwnProperty(key)`, and its other spellings. */
export function ownsKey(m: Machine, { self, args, at }: IntrinsicCall): Value {
  return product([self, argument(args, 0) ?? UNDEFINED], (object, key) => (object.kind === 'object' ? hasKey(m, object.object, key, at) : unknown('unsupported', at, 'whether a key is there')));
}

const identity: Intrinsic = (_m, call) => first(call);

/** Functions of `Object` and `Reflect`. */
export const OBJECT_STATICS: Readonly<Record<string, Intrinsic>> = {
  'Object.keys': listing((_m, _call, key) => key),
  'Object.values': listing((_m, _call, _key, value) => value),
  'Object.entries': listing((m, call, key, value) => m.newArray([key, value], call.at)),
  'Object.getOwnPropertyNames': listing((_m, _call, key) => key),
  'Reflect.ownKeys': listing((_m, _call, key) => key),
  'Object.fromEntries': fromEntries,
  'Object.groupBy': (m, call) => grouped(m, call, 'plain'),
  'Map.groupBy': (m, call) => grouped(m, call, 'map'),
  'Object.is': (m, call) => binaryOperation(m, '===', first(call), call.args.values[1] ?? UNDEFINED, call.at),
  'Object.getOwnPropertyDescriptor': (m, call) => m.newRecord({ value: m.readIndex(first(call), call.args.values[1] ?? UNDEFINED, call.at) }, call.at),
  'Object.getOwnPropertyDescriptors': descriptors,
  'Object.preventExtensions': identity,
  'Object.assign': assign,
  'Object.freeze': identity,
  'Object.seal': identity,
  'Object.defineProperty': (m, call) => {
    const [object = UNDEFINED, key = UNDEFINED, descriptor = UNDEFINED] = call.args.values;
    defineProperty(m, object, key, descriptor, call.at);
    return object;
  },
  'Object.defineProperties': (m, call) => defineProperties(m, first(call), call.args.values[1] ?? UNDEFINED, call.at),
  'Object.setPrototypeOf': (_m, call) => {
    const prototype = only(call.args.values[1] ?? UNDEFINED);
    for (const { atom } of first(call)) {
      const object = objectBehind(atom);
      if (object && prototype) object.prototype = objectBehind(prototype);
    }
    return first(call);
  },
  'Object.getPrototypeOf': (_m, call) => {
    const prototype = firstObject(call)?.prototype;
    return prototype ? just({ kind: 'object', object: prototype }) : unknown('unsupported', call.at, 'a prototype');
  },
  'Object.create': (m, call) => {
    const made = m.newObject({ kind: 'plain' }, call.at);
    made.prototype = firstObject(call);
    return defineProperties(m, just({ kind: 'object', object: made }), call.args.values[1] ?? UNDEFINED, call.at);
  },
  'Object.hasOwn': (m, call) => ownsKey(m, { ...call, self: first(call), args: { values: call.args.values.slice(1) } }),
  'Object.prototype.hasOwnProperty.call': (m, call) => ownsKey(m, { ...call, self: first(call), args: { values: call.args.values.slice(1) } }),
  'Reflect.has': (m, call) => ownsKey(m, { ...call, self: first(call), args: { values: call.args.values.slice(1) } }),
  'Reflect.get': (m, call) => m.readIndex(first(call), call.args.values[1] ?? UNDEFINED, call.at),
  'Reflect.set': (m, call) => {
    m.writeMember(first(call), call.args.values[1] ?? UNDEFINED, call.args.values[2] ?? UNDEFINED, call.at);
    return primitive(true, call.at);
  },
  'Reflect.apply': (m, call) => m.call(first(call), call.args.values[1] ?? UNDEFINED, { values: elementsOf(m, call.args.values[2] ?? UNDEFINED, call.at).values }, call.at),
  'Reflect.construct': (m, call) => m.construct(first(call), { values: elementsOf(m, call.args.values[1] ?? UNDEFINED, call.at).values }, call.at),
};
