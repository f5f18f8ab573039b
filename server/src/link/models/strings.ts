import { derive, deriveTest } from '../evaluate/derive';
import { argument, type Intrinsic, type IntrinsicCall, type Machine } from '../evaluate/machine';
import { concatenate } from '../evaluate/operators';
import { product } from '../values/product';
import { type Atom, just, NEVER, type NodeRef, type PatternAtom, primitive, type PrimitiveAtom, UNDEFINED, unknown, type Value } from '../values/value';

/** Methods that leave a region name what it is: of a variable they are still the variable. */
const TRANSPARENT = new Set(['trim', 'trimStart', 'trimEnd', 'toLowerCase', 'toUpperCase', 'toString', 'valueOf', 'normalize', 'toLocaleLowerCase']);

const TESTS = new Set(['startsWith', 'endsWith', 'includes']);

/** The string's own method, run for real on what is known. */
function real(name: string): Intrinsic {
  return (m, call) => product([call.self, ...call.args.values], (self, ...args) => apply(m, name, self, args, call));
}

function apply(m: Machine, name: string, self: Atom, args: readonly Atom[], call: IntrinsicCall): Value {
  const { at } = call;
  const plainArgs = args.map((arg) => plain(m, arg, at));
  if (self.kind === 'primitive' && typeof self.value === 'string' && !call.args.rest && plainArgs.every((arg) => arg !== undefined)) {
    return run(m, self, name, plainArgs.map((arg) => arg.value), call);
  }
  if (TRANSPARENT.has(name) && (self.kind === 'environment' || self.kind === 'unknown')) return just(self);
  if (name === 'split' && self.kind === 'pattern') {
    const separator = plainArgs[0]?.value;
    if (typeof separator === 'string' && separator !== '') return splitPattern(m, self, separator, at);
  }
  const open = [self, ...args].find((atom) => atom.kind !== 'primitive' && plain(m, atom, at) === undefined) ?? self;
  const how = `${open === self ? '' : `→${textOf(m, self, at)}`}.${name}(${args.map((arg) => textOf(m, arg, at)).join()})`;
  if (TESTS.has(name)) return deriveTest(m, open, how, at, 'a test of a text');
  return name === 'split' ? pieces(m, open, how, at) : derive(m, open, how, at, 'a part of a text');
}

/** As code: what is not known is named by the place it stands in. */
function textOf(m: Machine, atom: Atom, at: NodeRef): string {
  if (atom.kind === 'primitive') return typeof atom.value === 'string' ? JSON.stringify(atom.value) : String(atom.value);
  const known = plain(m, atom, at)?.value;
  return known instanceof RegExp ? String(known) : `${at.file}:${at.id}`;
}

/** Pieces of this number are told apart. */
const MOST_PIECES = 4;

/** A list of unknown length: its first element is there, others are expected to be. */
function pieces(m: Machine, open: Atom, how: string, at: NodeRef): Value {
  const piece = (i: number | string): Value => derive(m, open, `${how}[${i}]`, at, 'a part of a text');
  const doubtful = just({ kind: 'primitive', value: undefined, doubtful: true });
  const first = Array.from({ length: MOST_PIECES }, (_, i) => (i === 0 ? piece(i) : [...piece(i), ...doubtful]));
  return m.newArray(first, at, piece('…'));
}

/** What is not known of the string stays a hole: `\`arn:aws:sqs:us-east-1:${account}:q\`.split(':')[3]`. */
function splitPattern(m: Machine, atom: PatternAtom, separator: string, at: NodeRef): Value {
  const found: Value[] = [];
  let current: (typeof atom.parts)[number][] = [];
  const flush = (): void => {
    const [only] = current;
    if (current.length === 0) found.push(primitive('', at));
    else if (current.length === 1 && only !== undefined) found.push(typeof only === 'string' ? primitive(only, at) : just(only));
    else found.push(just({ kind: 'pattern', parts: current, at: atom.at }));
    current = [];
  };
  for (const part of atom.parts) {
    if (typeof part !== 'string') {
      current.push(part);
      continue;
    }
    for (const [i, text] of part.split(separator).entries()) {
      if (i > 0) flush();
      if (text !== '') current.push(text);
    }
  }
  flush();
  return m.newArray(found, at);
}

/** An argument that can be handed to a real string method. */
function plain(m: Machine, atom: Atom, at: NodeRef): { readonly value: unknown } | undefined {
  if (atom.kind === 'primitive') return { value: atom.value };
  if (atom.kind === 'function') return { value: (...args: readonly PrimitiveAtom['value'][]) => textFrom(m.call(just(atom), UNDEFINED, { values: args.map((arg) => primitive(arg)) }, at)) };
  if (atom.kind === 'object' && atom.object.brand.kind === 'modelled' && atom.object.brand.model === 'regexp') {
    const { source, flags } = atom.object.brand.data as { source: string; flags: string };
    return isSafe(source) ? { value: new RegExp(source, flags) } : undefined;
  }
  return undefined;
}

/** What a callback of `replace` gives; where that cannot be told neither can the text. */
function textFrom(value: Value): string {
  const [only, ...others] = value;
  if (only?.atom.kind !== 'primitive' || others.length > 0) throw new TypeError('not a text');
  return String(only.atom.value);
}

/**
 * Nested quantifiers can take forever; such patterns of the analysed program are not run. `(?:-[a-z]+)+` is no danger: each round begins with a
 * character of its own.
 */
function isSafe(source: string): boolean {
  const plain = source.replace(/\((?:\?:|\?<\w+>)?([-_/:])\[(?:a-z|A-Z|0-9|\\[dw])+\][+*]?\)[+*]/g, (group, separator) => (separator === '_' && group.includes('\\w') ? group : '-'));
  return source.length < 200 && !/[+*}]\)?[+*{]/.test(plain) && !/\([^)]*[+*][^)]*\)[+*{]/.test(plain);
}

function run(m: Machine, { value: text, ...where }: PrimitiveAtom, name: string, args: readonly unknown[], call: IntrinsicCall): Value {
  const method = (String.prototype as unknown as Record<string, ((...args: unknown[]) => unknown) | undefined>)[name];
  try {
    const result = method?.apply(text, [...args]);
    // What a method leaves as it is stays where it is written.
    return result === text ? just({ ...where, value: result as string }) : lift(m, result, call);
  } catch {
    return unknown('unsupported', call.at, `\`${name}\` of a text`);
  }
}

function lift(m: Machine, value: unknown, call: IntrinsicCall): Value {
  if (value !== null && typeof value === 'object' && Symbol.iterator in value) {
    const items: readonly unknown[] = [...(value as Iterable<unknown>)];
    const array = m.newArray(items.map((item) => lift(m, item, call)), call.at);
    const groups = (value as RegExpMatchArray).groups;
    if (groups) m.writeMember(array, primitive('groups'), m.newRecord(Object.fromEntries(Object.entries(groups).map(([key, group]) => [key, lift(m, group, call)])), call.at), call.at);
    return array;
  }
  if (typeof value === 'string') return primitive(value, call.at);
  if (typeof value === 'number' || typeof value === 'boolean' || value === undefined || value === null) return primitive(value);
  return unknown('unsupported', call.at, 'a part of a text');
}

const REAL = [
  'trim', 'trimStart', 'trimEnd', 'toLowerCase', 'toUpperCase', 'toString', 'valueOf', 'normalize', 'toLocaleLowerCase', 'split', 'slice', 'substring', 'substr',
  'replace', 'replaceAll', 'concat', 'padStart', 'padEnd', 'startsWith', 'endsWith', 'includes', 'indexOf', 'lastIndexOf', 'charAt', 'charCodeAt', 'codePointAt', 'at',
  'match', 'matchAll', 'search', 'repeat', 'localeCompare',
] as const;

export const STRING_METHODS: Readonly<Record<string, Intrinsic>> = Object.fromEntries(REAL.map((name) => [name, real(name)]));

/** `pattern.exec(text)`, `pattern.test(text)`. */
export function invokeRegExp(m: Machine, call: IntrinsicCall, name: string): Value | undefined {
  const text = argument(call.args, 0) ?? UNDEFINED;
  if (name === 'exec') return STRING_METHODS.match!(m, { self: text, args: { values: [call.self] }, at: call.at });
  if (name !== 'test') return undefined;
  return product([text, call.self], (subject, pattern) => {
    const regexp = plain(m, pattern, call.at)?.value;
    if (subject.kind === 'primitive' && regexp instanceof RegExp) return primitive(regexp.test(String(subject.value)), call.at);
    return subject.kind === 'primitive' ? unknown('unsupported', call.at, 'a test of a text') : deriveTest(m, subject, `.match(${textOf(m, pattern, call.at)})`, call.at, 'a test of a text');
  });
}

/** `String.raw` with what stands in its holes. */
export function rawText(m: Machine, call: IntrinsicCall): Value {
  const [strings = NEVER, ...holes] = call.args.values;
  const { values, exact } = m.elements(m.read(strings, 'raw', call.at), call.at);
  if (!exact) return unknown('unsupported', call.at, 'a text');
  return values.reduce<Value>((text, part, i) => concatenate(m, text, concatenate(m, part, (i + 1 < values.length ? holes[i] : undefined) ?? primitive(''), call.at), call.at), primitive('', call.at));
}
