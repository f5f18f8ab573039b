import { argument, type Intrinsic, type IntrinsicCall, type Machine, type PackageModel } from '../evaluate/machine';
import { elementsOf } from '../evaluate/members';
import { binaryOperation, unaryOperation } from '../evaluate/operators';
import type { HeapObject } from '../values/heap';
import { product } from '../values/product';
import { ABSENT, absentAsUndefined, compress, join, just, type NodeRef, primitive, UNDEFINED, under, unknown, type Value } from '../values/value';
import { isTruthy, truth } from '../evaluate/truth';
import { nativeFunction } from './native-functions';

/** Packages of helpers for objects: lodash whole, by paths and by packages of one function; ramda; the deep mergers. */
const PACKAGE = /^(?:lodash|lodash-es|radash|remeda|ramda|es-toolkit)(?:\/(?:fp\/|compat\/)?(\w+))?(?:\.js)?$|^lodash\.(\w+)$|^(deepmerge|defu|ts-deepmerge|merge-deep|deep-extend|object-assign|just-extend|rfdc|clone-deep|klona|dset|dlv|object-path|just-safe-get|get-value)$/;

const ALIASES: Readonly<Record<string, string>> = {
  deepmerge: 'merged',
  'ts-deepmerge': 'merged',
  'merge-deep': 'merged',
  'deep-extend': 'merge',
  'just-extend': 'merge',
  'object-assign': 'assign',
  defu: 'defaultsDeepNew',
  dlv: 'get',
  'just-safe-get': 'get',
  'get-value': 'get',
  dset: 'set',
  mergeDeepRight: 'merged',
  mergeRight: 'assignNew',
  mergeDeepLeft: 'defaultsDeepNew',
  mergeLeft: 'defaultsNew',
  mergeAll: 'merged',
  extend: 'assign',
  assignIn: 'assign',
  path: 'pathOf',
  prop: 'pathOf',
  pathOr: 'pathOrOf',
  propOr: 'pathOrOf',
};

/** Does the source win over the target, and does that hold for nested objects member by member? */
interface Merging {
  readonly wins: boolean;
  readonly deep: boolean;
}

function isPlain(value: Value): boolean {
  return value.length === 1 && value[0]!.atom.kind === 'object' && value[0]!.atom.object.brand.kind === 'plain';
}

function mergeInto(m: Machine, target: HeapObject, source: Value, how: Merging, at: NodeRef): void {
  const self = just({ kind: 'object', object: target });
  if (how.wins && !how.deep) {
    m.spreadInto(target, source, at);
    return;
  }
  for (const { guard, atom } of source) {
    if (atom.kind !== 'object') {
      if (atom.kind === 'unknown') m.spreadInto(target, [{ guard, atom }], at);
      continue;
    }
    for (const key of [...atom.object.keys(), ...atom.object.accessors.keys()]) {
      const old = m.read(self, key, at);
      const given = under(guard, m.read(just(atom), key, at));
      if (how.deep && isPlain(old) && isPlain(given)) {
        // The target's own object stays as it was for others.
        const nested = copied(m, old, at);
        mergeInto(m, nested, given, how, at);
        m.store.write(target.cell(key), just({ kind: 'object', object: nested }));
      } else m.store.write(target.cell(key), how.wins ? over(old, given) : over(given, old));
    }
  }
}

/** `given` where there is something, else `old`. */
export function over(old: Value, given: Value): Value {
  const missing = given.filter(({ atom }) => atom.kind === 'absent' || (atom.kind === 'primitive' && atom.value === undefined));
  if (missing.length === 0 && given.length > 0) return given;
  const kept = given.length === 0 ? old : missing.flatMap(({ guard }) => under(guard, old));
  return [...given.filter((alternative) => !missing.includes(alternative)), ...kept];
}

function copied(m: Machine, value: Value, at: NodeRef): HeapObject {
  const copy = m.newObject({ kind: 'plain' }, at);
  m.spreadInto(copy, value, at);
  return copy;
}

/** Merges all arguments into the first, or with `isNew` into a new object. */
function merging(how: Merging, isNew: boolean): Intrinsic {
  return (m, { args, at }) => {
    const [first = UNDEFINED, ...others] = args.values;
    const target = first.find(({ atom }) => atom.kind === 'object')?.atom;
    if (!isNew && target?.kind !== 'object') return first;
    const made = isNew || target?.kind !== 'object' ? copied(m, first, at) : target.object;
    for (const source of [...others, ...(args.rest ? [args.rest] : [])]) mergeInto(m, made, source, how, at);
    return just({ kind: 'object', object: made });
  };
}

/** `'a.b[0].c'`, `['a', 'b']`. */
function pathIn(m: Machine, value: Value, at: NodeRef): readonly Value[] {
  const [only] = value;
  if (value.length === 1 && only?.atom.kind === 'primitive') return String(only.atom.value).split(/[.[\]]+/).filter(Boolean).map((key) => just({ kind: 'primitive', value: key }));
  return only?.atom.kind === 'object' ? elementsOf(m, value, at).values : [value];
}

function getAt(m: Machine, object: Value, path: Value, fallback: Value | undefined, at: NodeRef): Value {
  const found = pathIn(m, path, at).reduce<Value>((value, key) => {
    const present = value.filter(({ atom }) => !(atom.kind === 'primitive' && (atom.value === undefined || atom.value === null)));
    const missing = value.filter((alternative) => !present.includes(alternative));
    return [...(present.length > 0 ? m.readIndex(present, key, at) : []), ...missing];
  }, object);
  return fallback ? over(fallback, found) : absentAsUndefined(found);
}

function setAt(m: Machine, call: IntrinsicCall): Value {
  const [object = UNDEFINED, path = UNDEFINED, value = UNDEFINED] = call.args.values;
  const keys = pathIn(m, path, call.at);
  let holder = object;
  for (const key of keys.slice(0, -1)) {
    const next = m.readIndex(holder, key, call.at);
    if (!next.some(({ atom }) => atom.kind === 'object')) m.writeMember(holder, key, just({ kind: 'object', object: m.newObject({ kind: 'plain' }, call.at) }), call.at);
    holder = m.readIndex(holder, key, call.at);
  }
  const last = keys.at(-1);
  if (last) m.writeMember(holder, last, value, call.at);
  return object;
}

/** `pick(object, keys)` and `omit(object, keys)`. */
function selecting(keeps: boolean): Intrinsic {
  return (m, { args, at }) => {
    const [object = UNDEFINED, ...keys] = args.values;
    const names = new Set(keys.flatMap((key) => (key.some(({ atom }) => atom.kind === 'object') ? elementsOf(m, key, at).values : [key])).flatMap((key) => key.flatMap(({ atom }) => (atom.kind === 'primitive' ? [String(atom.value)] : []))));
    const copy = copied(m, object, at);
    for (const key of copy.keys()) if (names.has(key) !== keeps) m.store.write(copy.cell(key), ABSENT);
    return just({ kind: 'object', object: copy });
  };
}

const swapped = (run: (m: Machine, object: Value, path: Value, fallback: Value | undefined, at: NodeRef) => Value, hasFallback: boolean): Intrinsic => (m, { args, at }) => {
  const [first = UNDEFINED, second = UNDEFINED, third = UNDEFINED] = args.values;
  return hasFallback ? run(m, third, second, first, at) : run(m, second, first, undefined, at);
};

const asMethod = (name: string): Intrinsic => (m, { args, at }) => m.invoke(args.values[0] ?? UNDEFINED, name, { ...args, values: args.values.slice(1) }, at);

/** A method that takes a function: `map(sites, 'region')`. An object is walked through by its values. */
const asWalk = (name: string): Intrinsic => (m, { args, at }) => {
  const [list = UNDEFINED, ...others] = args.values;
  const walked = isPlain(list) ? m.newArray(list[0]!.atom.kind === 'object' ? list[0]!.atom.object.keys().map((key) => m.read(list, key, at)) : [], at) : list;
  return m.invoke(walked, name, { ...args, values: others.map((value) => asFunction(m, value, at)) }, at);
};

/** By a global of JavaScript that does the same. */
const asGlobal = (...path: readonly string[]): Intrinsic => (m, call) => m.callExternal({ kind: 'external', module: 'global', path }, call);

/** `groupBy(list, 'region')`. */
const grouping: Intrinsic = (m, { args, at }) => asGlobal('Object', 'groupBy')(m, { self: UNDEFINED, args: { values: [args.values[0] ?? UNDEFINED, asFunction(m, args.values[1] ?? UNDEFINED, at)] }, at });

/** `zipObject(keys, values)`. */
const zipped: Intrinsic = (m, { args, at }) => {
  const [keys, values] = [args.values[0] ?? UNDEFINED, args.values[1] ?? UNDEFINED].map((list) => elementsOf(m, list, at).values);
  const made = m.newObject({ kind: 'plain' }, at);
  for (const [i, key] of (keys ?? []).entries()) m.writeMember(just({ kind: 'object', object: made }), key, values?.[i] ?? UNDEFINED, at);
  return just({ kind: 'object', object: made });
};

/** Texts of known elements, each once or in order; else the elements in an order that is not known. */
function reordered(order: (keys: readonly string[]) => readonly number[]): Intrinsic {
  return (m, { args, at }) => {
    const { values, exact } = elementsOf(m, args.values[0] ?? UNDEFINED, at);
    const of = asFunction(m, args.values[1] ?? UNDEFINED, at);
    const keys = values.map((value) => (of.some(({ atom }) => atom.kind !== 'primitive') ? m.call(of, UNDEFINED, { values: [value] }, at) : value));
    const texts = keys.flatMap((key) => (key.length === 1 && key[0]!.atom.kind === 'primitive' ? [String(key[0]!.atom.value)] : []));
    if (!exact || texts.length < values.length) return m.newArray([], at, values.length > 0 ? join(...values) : undefined);
    return m.newArray(order(texts).map((i) => values[i]!), at);
  };
}

const distinct = reordered((keys) => keys.flatMap((key, i) => (keys.indexOf(key) === i ? [i] : [])));
const sorted = reordered((keys) => keys.map((_key, i) => i).sort((a, b) => (keys[a]! < keys[b]! ? -1 : keys[a]! > keys[b]! ? 1 : a - b)));

/** `{ id: 2 }` stands for a function that compares these members, `'id'` for one that reads it. */
function asFunction(m: Machine, value: Value, at: NodeRef): Value {
  if (value.every(({ atom }) => atom.kind === 'primitive' && typeof atom.value === 'string')) return nativeFunction(m, at, (machine, { args }) => getAt(machine, argument(args, 0) ?? UNDEFINED, value, undefined, at));
  if (!isPlain(value)) return value;
  return nativeFunction(m, at, (machine, { args }) => {
    const element = argument(args, 0) ?? UNDEFINED;
    const pattern = value[0]!.atom;
    const keys = pattern.kind === 'object' ? pattern.object.keys() : [];
    const outcomes = keys.map((key) => binaryOperation(machine, '===', machine.read(element, key, at), machine.read(value, key, at), at));
    return outcomes.reduce<Value>((both, outcome) => product([both, outcome], (a, b) => just(isTruthy(a) === true ? b : a)), primitive(true));
  });
}

/** `pickBy(object, keeps)` and `omitBy(object, drops)`; without a function what is truthy is kept. */
function selectingBy(keeps: boolean): Intrinsic {
  return (m, { args, at }) => {
    const [object = UNDEFINED, test] = args.values;
    const copy = copied(m, object, at);
    for (const key of copy.keys()) {
      const value = absentAsUndefined(copy.cell(key).value);
      // Each alternative is asked of for itself: one may stay where the other goes.
      const kept = value.flatMap((alternative): Value => {
        const { whenTrue, whenFalse } = truth(m, test ? m.call(test, UNDEFINED, { values: [[alternative], just({ kind: 'primitive', value: key })] }, at) : [alternative]);
        const [stays, goes] = keeps ? [whenTrue, whenFalse] : [whenFalse, whenTrue];
        return [...stays.flatMap((guard) => under(guard, [alternative])), ...goes.flatMap((guard) => under(guard, under(alternative.guard, ABSENT)))];
      });
      m.store.write(copy.cell(key), compress(kept));
    }
    return just({ kind: 'object', object: copy });
  };
}

/** `mapValues(object, of)`; `mapKeys(object, of)`. */
function mapping(changesKeys: boolean): Intrinsic {
  return (m, { args, at }) => {
    const [object = UNDEFINED, of = UNDEFINED] = args.values;
    const made = m.newObject({ kind: 'plain' }, at);
    const source = copied(m, object, at);
    for (const key of source.keys()) {
      const name = just({ kind: 'primitive', value: key });
      const value = absentAsUndefined(source.cell(key).value);
      const given = called(m, of, [value, name], at);
      m.writeMember(just({ kind: 'object', object: made }), changesKeys ? given : name, changesKeys ? value : given, at);
    }
    const rest = source.rest.value.filter(({ atom }) => atom.kind !== 'absent');
    if (rest.length > 0) m.store.write(made.rest, changesKeys ? rest : called(m, of, [rest, unknown('external', at, 'a key')], at));
    return just({ kind: 'object', object: made });
  };
}

/** A function, or the name of a member. */
function called(m: Machine, of: Value, values: readonly Value[], at: NodeRef): Value {
  return of.every(({ atom }) => atom.kind === 'primitive') ? m.readIndex(values[0] ?? UNDEFINED, of, at) : m.call(of, UNDEFINED, { values }, at);
}

/** `keyBy(list, of)`. */
const keyed: Intrinsic = (m, { args, at }) => {
  const [list = UNDEFINED, of = UNDEFINED] = args.values;
  const made = m.newObject({ kind: 'plain' }, at);
  for (const element of elementsOf(m, list, at).values) m.writeMember(just({ kind: 'object', object: made }), called(m, of, [element], at), element, at);
  return just({ kind: 'object', object: made });
};

/** `flow(f, g)`, and the other way round `flowRight`. */
function composing(isReversed: boolean): Intrinsic {
  return (m, { args, at }) =>
    nativeFunction(m, at, (machine, call) => {
      const functions = args.values.flatMap((value) => (isArrayOfFunctions(value) ? elementsOf(machine, value, at).values : [value]));
      const [first = UNDEFINED, ...others] = isReversed ? functions.reverse() : functions;
      return others.reduce((value, fn) => machine.call(fn, UNDEFINED, { values: [value] }, at), machine.call(first, UNDEFINED, call.args, at));
    });
}

function isArrayOfFunctions(value: Value): boolean {
  return value.some(({ atom }) => atom.kind === 'object' && atom.object.brand.kind === 'array');
}

/** `isString(value)`: by what `typeof` says. */
const ofType = (...names: readonly string[]): Intrinsic => (m, { args, at }) =>
  names.map((name) => binaryOperation(m, '===', unaryOperation(m, 'typeof', args.values[0] ?? UNDEFINED, at), primitive(name), at)).reduce((one, other) => join(one, other));

const isNothing: Intrinsic = (m, { args, at }) => binaryOperation(m, '==', args.values[0] ?? UNDEFINED, primitive(null), at);

const FUNCTIONS: Readonly<Record<string, Intrinsic>> = {
  pickBy: selectingBy(true),
  omitBy: selectingBy(false),
  mapValues: mapping(false),
  mapKeys: mapping(true),
  keyBy: keyed,
  indexBy: keyed,
  flow: composing(false),
  flowRight: composing(true),
  compose: composing(true),
  isString: ofType('string'),
  isFunction: ofType('function'),
  isNumber: ofType('number'),
  isBoolean: ofType('boolean'),
  isUndefined: ofType('undefined'),
  isNil: isNothing,
  merge: merging({ wins: true, deep: true }, false),
  merged: merging({ wins: true, deep: true }, true),
  assign: merging({ wins: true, deep: false }, false),
  assignNew: merging({ wins: true, deep: false }, true),
  defaults: merging({ wins: false, deep: false }, false),
  defaultsNew: merging({ wins: false, deep: false }, true),
  defaultsDeep: merging({ wins: false, deep: true }, false),
  defaultsDeepNew: merging({ wins: false, deep: true }, true),
  get: (m, { args, at }) => getAt(m, args.values[0] ?? UNDEFINED, args.values[1] ?? UNDEFINED, args.values[2], at),
  result: (m, { args, at }) => getAt(m, args.values[0] ?? UNDEFINED, args.values[1] ?? UNDEFINED, args.values[2], at),
  pathOf: swapped(getAt, false),
  pathOrOf: swapped(getAt, true),
  set: setAt,
  pick: selecting(true),
  omit: selecting(false),
  map: asWalk('map'),
  forEach: asWalk('forEach'),
  filter: asWalk('filter'),
  find: asWalk('find'),
  some: asWalk('some'),
  every: asWalk('every'),
  flatMap: asWalk('flatMap'),
  each: asWalk('forEach'),
  reduce: asWalk('reduce'),
  groupBy: grouping,
  zipObject: zipped,
  fromPairs: asGlobal('Object', 'fromEntries'),
  fromEntries: asGlobal('Object', 'fromEntries'),
  toPairs: asGlobal('Object', 'entries'),
  entries: asGlobal('Object', 'entries'),
  keys: asGlobal('Object', 'keys'),
  values: asGlobal('Object', 'values'),
  uniq: distinct,
  uniqBy: distinct,
  sortBy: sorted,
  slice: asMethod('slice'),
  take: (m, { args, at }) => m.invoke(args.values[0] ?? UNDEFINED, 'slice', { values: [primitive(0), args.values[1] ?? primitive(1)] }, at),
  drop: (m, { args, at }) => m.invoke(args.values[0] ?? UNDEFINED, 'slice', { values: [args.values[1] ?? primitive(1)] }, at),
  compact: (m, { args, at }) => m.invoke(args.values[0] ?? UNDEFINED, 'filter', { values: [just({ kind: 'external', module: 'global', path: ['Boolean'] })] }, at),
  flatten: asMethod('flat'),
  concat: asMethod('concat'),
  reverse: asMethod('toReversed'),
  replace: asMethod('replace'),
  includes: asMethod('includes'),
  trim: asMethod('trim'),
  toLower: asMethod('toLowerCase'),
  toUpper: asMethod('toUpperCase'),
  split: asMethod('split'),
  startsWith: asMethod('startsWith'),
  endsWith: asMethod('endsWith'),
  join: asMethod('join'),
  head: (m, { args, at }) => m.read(args.values[0] ?? UNDEFINED, '0', at),
  first: (m, { args, at }) => m.read(args.values[0] ?? UNDEFINED, '0', at),
  last: (m, { args, at }) => m.invoke(args.values[0] ?? UNDEFINED, 'at', { values: [just({ kind: 'primitive', value: -1 })] }, at),
  defaultTo: (_m, { args }) => over(args.values[1] ?? UNDEFINED, args.values[0] ?? UNDEFINED),
  isEmpty: (m, { args, at }) => {
    const [value = UNDEFINED] = args.values;
    const { whenTrue, whenFalse } = truth(m, value);
    if (value.some(({ atom }) => atom.kind === 'object')) return m.read(m.newRecord({}, at), 'unknown', at);
    return [...whenTrue.map((guard) => ({ guard, atom: { kind: 'primitive', value: false } as const })), ...whenFalse.map((guard) => ({ guard, atom: { kind: 'primitive', value: true } as const }))];
  },
  identity: (_m, { args }) => argument(args, 0) ?? UNDEFINED,
};

export const OBJECT_LIBRARIES: PackageModel = {
  owns: (module) => PACKAGE.test(module),
  isStateless: true,
  call(m, { module, path }, call) {
    const [, whole, part, own] = PACKAGE.exec(module) ?? [];
    const last = path.at(-1);
    const written = last === undefined || last === 'default' ? (whole ?? part ?? own ?? '') : last;
    const name = ALIASES[written] ?? (written === 'all' && own ? 'merged' : written);
    return Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name]?.(m, call) : undefined;
  },
};
