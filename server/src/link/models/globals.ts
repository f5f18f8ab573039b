import { argument, type Intrinsic, type IntrinsicCall, type Machine, only, type PackageModel } from '../evaluate/machine';
import { derive } from '../evaluate/derive';
import { someName, someValue } from '../evaluate/environment';
import { objectBehind } from '../evaluate/function-objects';
import { elementsOf, hasKey, isGlobalObject } from '../evaluate/members';
import { isTruthy } from '../evaluate/truth';
import { product } from '../values/product';
import type { HeapObject } from '../values/heap';
import { absentAsUndefined, type Atom, compress, external, join, just, NEVER, type NodeRef, primitive, UNDEFINED, under, unknown, type Value } from '../values/value';
import { makeCollection } from './collections';
import { constructPromise, PROMISE_STATICS } from './promises';
import { option } from './sdk-client';
import { rawText } from './strings';

function first({ args }: IntrinsicCall): Value {
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
  const rows = object.keys().filter(isEnumerable).map((name) => of(m, call, primitive(name, at), absentAsUndefined(object.members.get(name)!.read())));
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

function clone(m: Machine, call: IntrinsicCall): Value {
  return first(call).flatMap(({ guard, atom }): Value => {
    if (atom.kind !== 'object' || (atom.object.brand.kind !== 'plain' && atom.object.brand.kind !== 'array')) return [{ guard, atom }];
    const copy = m.newObject(atom.object.brand, call.at);
    for (const key of atom.object.keys()) copy.cell(key).value = clone(m, { ...call, args: { values: [atom.object.members.get(key)!.read()] } });
    copy.rest.value = atom.object.rest.value;
    return [{ guard, atom: { kind: 'object', object: copy } }];
  });
}

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

const identity: Intrinsic = (_m, call) => first(call);

/** Text of a value; of a variable or an unknown it is still the same. */
const text: Intrinsic = (_m, call) => first(call).map(({ guard, atom }) => ({ guard, atom: atom.kind === 'primitive' && typeof atom.value !== 'string' ? ({ kind: 'primitive', value: String(atom.value) } as const) : atom }));

const number = (name: string, convert: (value: unknown) => number): Intrinsic => (m, call) =>
  product([first(call)], (atom) => (atom.kind === 'primitive' ? primitive(convert(atom.value), call.at) : derive(m, atom, `→${name}`, call.at, 'a number')));

function jsonParse(m: Machine, call: IntrinsicCall): Value {
  m.mayThrow();
  return product([first(call)], (atom) => {
    const source = atom.kind === 'object' ? jsonSource(atom.object) : undefined;
    if (source) return clone(m, { ...call, args: { values: [source] } });
    if (atom.kind !== 'primitive') return derive(m, atom, '→JSON', call.at, 'parsed JSON');
    try {
      return lift(m, JSON.parse(String(atom.value)), call);
    } catch {
      return NEVER;
    }
  });
}

/** A text of which it is known what it says as JSON. */
export const JSON_MODEL = 'json';

/** What a text was made of, by JSON.stringify. */
export function jsonSource({ brand }: HeapObject): Value | undefined {
  return brand.kind === 'modelled' && brand.model === JSON_MODEL ? (brand.data as Value) : undefined;
}

/** `object.hasOwnProperty(key)`, and its other spellings. */
export function ownsKey(m: Machine, { self, args, at }: IntrinsicCall): Value {
  return product([self, argument(args, 0) ?? UNDEFINED], (object, key) => (object.kind === 'object' ? hasKey(m, object.object, key, at) : unknown('unsupported', at, 'whether a key is there')));
}

function lift(m: Machine, value: unknown, call: IntrinsicCall): Value {
  if (Array.isArray(value)) return m.newArray(value.map((item) => lift(m, item, call)), call.at);
  if (value !== null && typeof value === 'object') return m.newRecord(Object.fromEntries(Object.entries(value).map(([key, member]) => [key, lift(m, member, call)])), call.at);
  return primitive(value as string | number | boolean | null, call.at);
}

const FUNCTIONS: Readonly<Record<string, Intrinsic>> = {
  require: (m, call) => {
    const [specifier] = first(call);
    return specifier?.atom.kind === 'primitive' && typeof specifier.atom.value === 'string' ? m.importModule(call.at.file, specifier.atom.value, call.at) : unknown('unsupported', call.at, 'a computed module name');
  },
  'String.raw': rawText,
  'Object.keys': listing((_m, _call, key) => key),
  'Object.values': listing((_m, _call, _key, value) => value),
  'Object.entries': listing((m, call, key, value) => m.newArray([key, value], call.at)),
  'Object.fromEntries': fromEntries,
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
  'Array.isArray': (_m, call) => {
    const [only] = first(call);
    return only?.atom.kind === 'unknown' ? unknown('unsupported', call.at, 'a type test') : primitive(only?.atom.kind === 'object' && only.atom.object.brand.kind === 'array', call.at);
  },
  'Array.from': (m, call) => {
    const { values, exact } = elementsOf(m, first(call), call.at);
    const list = exact ? m.newArray(values, call.at) : m.newArray([], call.at, values.length > 0 ? join(...values) : undefined);
    return call.args.values[1] ? m.invoke(list, 'map', { values: [call.args.values[1]] }, call.at) : list;
  },
  'Array.of': (m, call) => m.newArray(call.args.values, call.at),
  structuredClone: clone,
  String: text,
  Number: number('Number', Number),
  parseInt: number('parseInt', (value) => Number.parseInt(String(value), 10)),
  'Number.parseInt': number('parseInt', (value) => Number.parseInt(String(value), 10)),
  parseFloat: number('parseFloat', (value) => Number.parseFloat(String(value))),
  Boolean: (_m, call) =>
    product([first(call)], (atom) => {
      const holds = isTruthy(atom);
      return holds === undefined ? just(atom) : primitive(holds, call.at);
    }),
  Symbol: (m, call) => just({ kind: 'object', object: m.newObject({ kind: 'modelled', model: 'symbol', data: undefined }, call.at) }),
  'Symbol.for': (_m, call) => first(call).map(({ guard, atom }) => ({ guard, atom: atom.kind === 'primitive' ? ({ kind: 'primitive', value: `@@${String(atom.value)}` } as const) : atom })),
  'JSON.stringify': (m, call) => just({ kind: 'object', object: m.newObject({ kind: 'modelled', model: JSON_MODEL, data: first(call) }, call.at) }),
  'JSON.parse': jsonParse,
  'Object.prototype.hasOwnProperty.call': (m, call) => ownsKey(m, { ...call, self: first(call), args: { values: call.args.values.slice(1) } }),
  'Reflect.has': (m, call) => ownsKey(m, { ...call, self: first(call), args: { values: call.args.values.slice(1) } }),
  'Reflect.get': (m, call) => m.readIndex(first(call), call.args.values[1] ?? UNDEFINED, call.at),
  'Reflect.set': (m, call) => {
    m.writeMember(first(call), call.args.values[1] ?? UNDEFINED, call.args.values[2] ?? UNDEFINED, call.at);
    return primitive(true, call.at);
  },
  'Reflect.apply': (m, call) => m.call(first(call), call.args.values[1] ?? UNDEFINED, { values: elementsOf(m, call.args.values[2] ?? UNDEFINED, call.at).values }, call.at),
  'Reflect.construct': (m, call) => m.construct(first(call), { values: elementsOf(m, call.args.values[1] ?? UNDEFINED, call.at).values }, call.at),
  'process.exit': (m, call) => {
    const code = first(call);
    m.noted++;
    if (code.some(({ atom }) => atom.kind !== 'primitive' || Number(atom.value ?? 0) !== 0)) m.outage?.exit(m.path, call.at);
    return NEVER;
  },
  ...Object.fromEntries(Object.entries(PROMISE_STATICS).map(([name, intrinsic]) => [`Promise.${name}`, intrinsic])),
};

const CONSTRUCTORS: Readonly<Record<string, Intrinsic>> = {
  Map: (m, call) => makeCollection(m, 'map', call),
  WeakMap: (m, call) => makeCollection(m, 'map', call),
  Set: (m, call) => makeCollection(m, 'set', call),
  WeakSet: (m, call) => makeCollection(m, 'set', call),
  Promise: constructPromise,
  Proxy: (m, call) => proxy(m, call),
  URL: (m, call) => url(m, call),
  URLSearchParams: (m, call) => {
    const given = only(first(call));
    return given?.kind === 'primitive' && typeof given.value === 'string' ? query(m, new URLSearchParams(given.value), call.at) : unknown('external', call.at, 'a query');
  },
  Array: (m, call) => m.newArray([], call.at, UNDEFINED),
  Object: (m, call) => just({ kind: 'object', object: m.newObject({ kind: 'plain' }, call.at) }),
};

/** A proxy with a `get` trap answers through it; without one it is its target. */
function proxy(m: Machine, call: IntrinsicCall): Value {
  const target = first(call);
  const handler = call.args.values[1] ?? UNDEFINED;
  return just({ kind: 'object', object: m.newObject({ kind: 'modelled', model: 'proxy', data: { target, handler } }, call.at) });
}

function url(m: Machine, call: IntrinsicCall): Value {
  return first(call).flatMap(({ guard, atom }): Value => {
    if (atom.kind === 'environment') return under(guard, derive(m, atom, '→URL', call.at, 'a URL'));
    if (atom.kind !== 'primitive' || typeof atom.value !== 'string' || !URL.canParse(atom.value)) return [{ guard, atom: { kind: 'unknown', obstacle: 'external', at: call.at, note: 'a URL' } }];
    const { href, host, hostname, pathname, origin, protocol, port, search, searchParams } = new URL(atom.value);
    const parts = Object.entries({ href, host, hostname, pathname, origin, protocol, port, search }).map(([key, value]) => [key, primitive(value, call.at)] as const);
    return m.newRecord({ ...Object.fromEntries(parts), searchParams: query(m, searchParams, call.at) }, call.at).map((made) => ({ guard, atom: made.atom }));
  });
}

/** The parameters of a literal query; `get` and `has` are those of a map. */
function query(m: Machine, parameters: URLSearchParams, at: NodeRef): Value {
  const object = m.newObject({ kind: 'map' }, at);
  for (const [key, value] of [...parameters].reverse()) object.cell(key).value = primitive(value, at);
  return just({ kind: 'object', object });
}

/** Globals of JavaScript and Node. */
export const GLOBALS: PackageModel = {
  owns: (module) => module === 'global',

  call(m, { path }, call) {
    const name = globalName(path);
    const intrinsic = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
    if (intrinsic) return intrinsic(m, call);
    if (/^(console|setTimeout|setInterval|setImmediate|queueMicrotask|clearTimeout|process\.(on|once|nextTick))\b/.test(name)) {
      m.escape(call.args, call.at);
      return UNDEFINED;
    }
    return undefined;
  },

  construct(m, { path }, args, at) {
    const name = globalName(path);
    const constructor = Object.hasOwn(CONSTRUCTORS, name) ? CONSTRUCTORS[name] : undefined;
    if (constructor) return constructor(m, { self: UNDEFINED, args, at });
    if (name.endsWith('Error')) return m.newError({ message: argument(args, 0) ?? UNDEFINED, name: primitive(name, at), cause: option(m, argument(args, 1) ?? UNDEFINED, 'cause', at) }, at, name);
    return undefined;
  },

  read(m, { path }, key, at) {
    const name = globalName([...path, key]);
    if (name === 'process.env' || name === 'import.meta.env' || name === 'Bun.env') return processEnvironment(m, at);
    if (isGlobalObject({ kind: 'external', module: 'global', path })) {
      if (m.globalObject.members.has(key)) return m.read(just({ kind: 'object', object: m.globalObject }), key, at);
      if (!(key in globalThis)) return ELSEWHERE.has(key) || isWrittenIn(m, at.file, key) ? UNDEFINED : unknown('external', at, `\`${key}\`, a global that is set elsewhere`);
    }
    if (path.length === 0 || path[0] === 'globalThis') return external('global', ...[...path, key].slice(path[0] === 'globalThis' ? 1 : 0));
    if (name === 'require.main') return unknown('external', at, 'the main module');
    return undefined;
  },
};

/** What other places than Node have, which programs look for to tell where they run. */
const ELSEWHERE = new Set(['window', 'document', 'self', 'Deno', 'Bun', 'EdgeRuntime', 'WebSocketPair', 'caches', 'importScripts', 'HTMLRewriter']);

/** A global that a file sets itself, `globalThis.client ??= …`, is not there before; of others nobody knows who sets them, and when. */
function isWrittenIn(m: Machine, file: string, key: string): boolean {
  return m.input.holds(file, new RegExp(`\\b${key.replace(/\W/g, '\\$&')}\\b['"\\]\\s]*(?:\\?\\?|\\|\\||&&)?=(?!=)`));
}

const environments = new WeakMap<Machine, HeapObject>();

/** `process.env`: one object for the whole program; writes to it are seen. */
export function processEnvironment(m: Machine, at: IntrinsicCall['at']): Value {
  let object = environments.get(m);
  if (!object) environments.set(m, (object = m.newObject({ kind: 'process-env' }, at)));
  return just({ kind: 'object', object });
}

function globalName(path: readonly string[]): string {
  return (path[0] === 'globalThis' || path[0] === 'global' ? path.slice(1) : path).join('.');
}
