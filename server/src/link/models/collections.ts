import { argument, type Intrinsic, type IntrinsicCall, type Machine } from '../evaluate/machine';
import { elementsOf, hasKey, keyOf, lookUp } from '../evaluate/members';
import { product } from '../values/product';
import { absentAsUndefined, ABSENT, type Atom, compress, join, just, primitive, UNDEFINED, under, unknown, type Value } from '../values/value';

type MapObject = Extract<Atom, { kind: 'object' }>['object'];

function target({ self }: IntrinsicCall): MapObject | undefined {
  const [first] = self;
  return first?.atom.kind === 'object' ? first.atom.object : undefined;
}

function get(m: Machine, call: IntrinsicCall): Value {
  const object = target(call);
  if (!object) return UNDEFINED;
  return compress(
    (argument(call.args, 0) ?? UNDEFINED).flatMap(({ guard, atom }) => {
      const key = keyOf(atom);
      if (key === undefined) return under(guard, lookUp(m, call.self, atom, call.at));
      const rest = object.rest.value.filter(({ atom: own }) => own.kind !== 'absent');
      const value = object.members.get(key)?.read() ?? ABSENT;
      return under(guard, absentAsUndefined(value.some(({ atom: own }) => own.kind === 'absent') ? join(value, rest) : value));
    }),
  );
}

function has(m: Machine, call: IntrinsicCall): Value {
  const object = target(call);
  if (!object) return unknown('unsupported', call.at, 'whether a key is there');
  return product([argument(call.args, 0) ?? UNDEFINED], (key) => hasKey(m, object, key, call.at));
}

function write(m: Machine, call: IntrinsicCall, value: Value): Value {
  const object = target(call);
  const keys = argument(call.args, 0) ?? UNDEFINED;
  for (const { atom } of keys) {
    const key = keyOf(atom);
    if (!object) continue;
    if (key === undefined) m.store.write(object.rest, join(object.rest.value, value));
    else m.store.write(object.cell(key), keys.length === 1 ? value : join(object.cell(key).value, value));
  }
  return call.self;
}

function remove(m: Machine, call: IntrinsicCall): Value {
  const object = target(call);
  const keys = argument(call.args, 0) ?? UNDEFINED;
  const key = keys.length === 1 ? keyOf(keys[0]!.atom) : undefined;
  if (object && key !== undefined && object.members.has(key)) m.store.write(object.cell(key), ABSENT);
  return unknown('unsupported', call.at, 'whether a key was there');
}

function clear(m: Machine, call: IntrinsicCall): Value {
  const object = target(call);
  for (const cell of object ? [...object.members.values(), object.rest] : []) m.store.write(cell, ABSENT);
  return UNDEFINED;
}

function pairs(m: Machine, call: IntrinsicCall): readonly { readonly key: Value; readonly value: Value }[] {
  return elementsOf(m, call.self, call.at).values.map((pair) => ({ key: m.read(pair, '0', call.at), value: m.read(pair, '1', call.at) }));
}

function listOf(m: Machine, call: IntrinsicCall, values: readonly Value[]): Value {
  const { exact } = elementsOf(m, call.self, call.at);
  return exact ? m.newArray(values, call.at) : m.newArray([], call.at, values.length > 0 ? join(...values) : undefined);
}

export const MAP_METHODS: Readonly<Record<string, Intrinsic>> = {
  get,
  has,
  set: (m, call) => write(m, call, argument(call.args, 1) ?? UNDEFINED),
  delete: remove,
  clear,
  values: (m, call) => listOf(m, call, pairs(m, call).map(({ value }) => value)),
  keys: (m, call) => listOf(m, call, pairs(m, call).map(({ key }) => key)),
  entries: (m, call) => listOf(m, call, elementsOf(m, call.self, call.at).values),
  forEach: (m, call) => {
    for (const { key, value } of pairs(m, call)) m.call(argument(call.args, 0) ?? UNDEFINED, UNDEFINED, { values: [value, key, call.self] }, call.at);
    return UNDEFINED;
  },
};

export const SET_METHODS: Readonly<Record<string, Intrinsic>> = {
  has,
  add: (m, call) => write(m, call, argument(call.args, 0) ?? UNDEFINED),
  delete: remove,
  clear,
  values: (m, call) => listOf(m, call, elementsOf(m, call.self, call.at).values),
  keys: (m, call) => listOf(m, call, elementsOf(m, call.self, call.at).values),
  forEach: (m, call) => {
    for (const value of elementsOf(m, call.self, call.at).values) m.call(argument(call.args, 0) ?? UNDEFINED, UNDEFINED, { values: [value, value, call.self] }, call.at);
    return UNDEFINED;
  },
};

/** `new Map(entries)`, `new Set(values)`, their weak forms. */
export function makeCollection(m: Machine, kind: 'map' | 'set', call: IntrinsicCall): Value {
  const object = m.newObject({ kind }, call.at);
  const self = just({ kind: 'object', object });
  const given = argument(call.args, 0);
  if (!given || given.every(({ atom }) => atom.kind === 'primitive')) return self;
  const { values, exact } = elementsOf(m, given, call.at);
  for (const element of values) {
    const [key, value] = kind === 'map' ? [m.read(element, '0', call.at), m.read(element, '1', call.at)] : [element, element];
    if (exact && key.length === 1) write(m, { ...call, self, args: { values: [key] } }, value);
    else object.rest.value = join(object.rest.value, value);
  }
  return self;
}

export function collectionSize(m: Machine, self: Value, at: IntrinsicCall['at']): Value {
  const { values, exact } = elementsOf(m, self, at);
  return exact ? primitive(values.length, at) : unknown('unsupported', at, 'a size');
}
