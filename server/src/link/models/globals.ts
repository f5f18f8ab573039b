import { argument, type Intrinsic, type IntrinsicCall, type Machine, only, type PackageModel } from '../evaluate/machine';
import { derive } from '../evaluate/derive';
import { elementsOf, isGlobalObject } from '../evaluate/members';
import { isTruthy } from '../evaluate/truth';
import { product } from '../values/product';
import type { HeapObject } from '../values/heap';
import { type Atom, external, join, just, NEVER, type NodeRef, primitive, UNDEFINED, under, unknown, type Value } from '../values/value';
import { makeCollection } from './collections';
import { givenList } from './command-line/arguments';
import { emitter, event } from './events';
import { clone, first, OBJECT_STATICS } from './objects';
import { constructPromise, promiseOf, PROMISE_STATICS } from './promises';
import { bufferFrom, PURE_FUNCTIONS } from './pure-functions';
import { option } from './sdk-client';
import { rawText } from './strings';

/** Text of a value; of a variable or an unknown it is still the same. */
const text: Intrinsic = (_m, call) => first(call).map(({ guard, atom }) => ({ guard, atom: atom.kind === 'primitive' && typeof atom.value !== 'string' ? ({ kind: 'primitive', value: String(atom.value) } as const) : atom }));

function jsonParse(m: Machine, call: IntrinsicCall): Value {
  const isKnown = ({ atom }: Value[number]): boolean => (atom.kind === 'primitive' ? parsed(String(atom.value)) !== undefined : atom.kind === 'object' && jsonSource(atom.object) !== undefined);
  if (!first(call).every(isKnown)) m.mayThrow();
  return product([first(call)], (atom) => {
    const source = atom.kind === 'object' ? jsonSource(atom.object) : undefined;
    if (source) return clone(m, { ...call, args: { values: [source] } });
    if (atom.kind !== 'primitive') return derive(m, atom, '→JSON', call.at, 'parsed JSON');
    const document = parsed(String(atom.value));
    return document ? lift(m, document.value, call) : NEVER;
  });
}

function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** A text of which it is known what it says as JSON. */
export const JSON_MODEL = 'json';

/** What a text was made of, by JSON.stringify. */
export function jsonSource({ brand }: HeapObject): Value | undefined {
  return brand.kind === 'modelled' && brand.model === JSON_MODEL ? (brand.data as Value) : undefined;
}

/** Longer lists are not laid out. */
const LONGEST_LAID_OUT = 64;

/** `Array(3)`, `Array('a', 'b')`. */
function newArray(m: Machine, { args, at }: IntrinsicCall): Value {
  const length = args.values.length === 1 && !args.rest ? only(args.values[0]!) : undefined;
  if (args.values.length > 1 || (length?.kind === 'primitive' && typeof length.value !== 'number')) return m.newArray(args.values, at, args.rest);
  return args.values.length === 0 && !args.rest ? m.newArray([], at) : ofLength(m, length, at);
}

function ofLength(m: Machine, length: Atom | undefined, at: NodeRef): Value {
  const count = length?.kind === 'primitive' ? Number(length.value) : Number.NaN;
  return count <= LONGEST_LAID_OUT ? m.newArray(Array.from({ length: count }, () => UNDEFINED), at) : m.newArray([], at, UNDEFINED);
}

/** `Array.from(iterable, map)`, `Array.from({ length: 3 }, map)`. */
function arrayFrom(m: Machine, call: IntrinsicCall): Value {
  const source = only(first(call));
  const isSized = source?.kind === 'object' && source.object.brand.kind === 'plain' && source.object.members.has('length');
  const { values, exact } = isSized ? elementsOf(m, ofLength(m, only(m.read(first(call), 'length', call.at)), call.at), call.at) : elementsOf(m, first(call), call.at);
  const list = exact ? m.newArray(values, call.at) : m.newArray([], call.at, values.length > 0 ? join(...values) : undefined);
  return call.args.values[1] ? m.invoke(list, 'map', { values: [call.args.values[1]] }, call.at) : list;
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
  ...OBJECT_STATICS,
  'Array.isArray': (_m, call) => {
    const [only] = first(call);
    return only?.atom.kind === 'unknown' ? unknown('unsupported', call.at, 'a type test') : primitive(only?.atom.kind === 'object' && only.atom.object.brand.kind === 'array', call.at);
  },
  Array: newArray,
  'Array.from': arrayFrom,
  'Array.fromAsync': (m, call) => promiseOf(m, arrayFrom(m, call)),
  'Array.of': (m, call) => m.newArray(call.args.values, call.at),
  structuredClone: clone,
  ...PURE_FUNCTIONS,
  'Buffer.from': bufferFrom,
  String: text,
  Boolean: (_m, call) =>
    product([first(call)], (atom) => {
      const holds = isTruthy(atom);
      return holds === undefined ? just(atom) : primitive(holds, call.at);
    }),
  Symbol: (m, call) => just({ kind: 'object', object: m.newObject({ kind: 'modelled', model: 'symbol', data: undefined }, call.at) }),
  'Symbol.for': (_m, call) => first(call).map(({ guard, atom }) => ({ guard, atom: atom.kind === 'primitive' ? ({ kind: 'primitive', value: `@@${String(atom.value)}` } as const) : atom })),
  'JSON.stringify': (m, call) => just({ kind: 'object', object: m.newObject({ kind: 'modelled', model: JSON_MODEL, data: first(call) }, call.at) }),
  'JSON.parse': jsonParse,
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
  Array: newArray,
  EventTarget: (m, { at }) => emitter(m, at),
  Event: event,
  CustomEvent: event,
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
    const base = only(call.args.values[1] ?? UNDEFINED);
    const on = base?.kind === 'primitive' && base.value !== undefined ? String(base.value) : undefined;
    if (atom.kind !== 'primitive' || typeof atom.value !== 'string' || !URL.canParse(atom.value, on)) return [{ guard, atom: { kind: 'unknown', obstacle: 'external', at: call.at, note: 'a URL' } }];
    const { href, host, hostname, pathname, origin, protocol, port, search, searchParams } = new URL(atom.value, on);
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

/** Functions that call another one later, by where its arguments begin. */
const LATER: Readonly<Record<string, number>> = { setTimeout: 2, setInterval: 2, setImmediate: 1, queueMicrotask: 1, 'process.nextTick': 1 };

/** Globals of JavaScript and Node. */
export const GLOBALS: PackageModel = {
  owns: (module) => module === 'global',

  call(m, { path }, call) {
    const name = globalName(path);
    const intrinsic = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
    if (intrinsic) return intrinsic(m, call);
    const given = Object.hasOwn(LATER, name) ? call.args.values.slice(LATER[name]) : undefined;
    if (given || /^(console|clearTimeout|process\.(on|once))\b/.test(name)) {
      m.escape(call.args, call.at, given);
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
    if (name === 'process.argv') return givenList(m, at);
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
