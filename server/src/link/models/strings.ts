import { argument, type Intrinsic, type IntrinsicCall, type Machine } from '../evaluate/machine';
import { type Atom, compress, join, just, primitive, UNDEFINED, unknown, type Value } from '../values/value';

/** Methods that leave a region name what it is: of a variable they are still the variable. */
const TRANSPARENT = new Set(['trim', 'trimStart', 'trimEnd', 'toLowerCase', 'toUpperCase', 'toString', 'valueOf', 'normalize', 'toLocaleLowerCase']);

/** The string's own method, run for real on what is known. */
function real(name: string): Intrinsic {
  return (m, call) =>
    compress(
      call.self.map(({ guard, atom }) => {
        const args = call.args.values.map((value) => plain(value));
        if (atom.kind === 'primitive' && typeof atom.value === 'string' && !call.args.rest && args.every((arg) => arg !== undefined)) {
          return { guard, atom: result(m, atom.value, name, args.map((arg) => arg.value), call) };
        }
        if (TRANSPARENT.has(name) && (atom.kind === 'environment' || atom.kind === 'unknown')) return { guard, atom };
        return { guard, atom: partly(m, atom, name, args, call) };
      }),
    );
}

/** What is not known of the string stays a hole: `\`arn:aws:sqs:us-east-1:${account}:q\`.split(':')[3]`. */
function partly(m: Machine, atom: Atom, name: string, args: readonly ({ readonly value: unknown } | undefined)[], call: IntrinsicCall): Atom {
  const separator = args[0]?.value;
  if (atom.kind === 'pattern' && name === 'split' && typeof separator === 'string' && separator !== '') {
    const pieces: Value[] = [];
    let current: (typeof atom.parts)[number][] = [];
    const flush = () => {
      const [only] = current;
      if (current.length === 0) pieces.push(primitive('', call.at));
      else if (current.length === 1 && only !== undefined) pieces.push(typeof only === 'string' ? primitive(only, call.at) : just(only));
      else pieces.push(just({ kind: 'pattern', parts: current, at: atom.at }));
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
    return m.newArray(pieces, call.at)[0]!.atom;
  }
  if (name === 'split') return m.newArray([], call.at, stringOf(atom, call))[0]!.atom;
  return stringOf(atom, call)[0]!.atom;
}

function stringOf(atom: Atom, call: IntrinsicCall): Value {
  const place = atom.kind === 'unknown' ? atom : undefined;
  return unknown(place?.obstacle ?? 'unsupported', place?.at ?? call.at, place?.note ?? 'a part of a text');
}

/** An argument that can be handed to a real string method. */
function plain(value: Value): { readonly value: unknown } | undefined {
  const [first] = value;
  if (value.length !== 1 || !first) return undefined;
  if (first.atom.kind === 'primitive') return { value: first.atom.value };
  if (first.atom.kind === 'object' && first.atom.object.brand.kind === 'modelled' && first.atom.object.brand.model === 'regexp') {
    const { source, flags } = first.atom.object.brand.data as { source: string; flags: string };
    return isSafe(source) ? { value: new RegExp(source, flags) } : undefined;
  }
  return undefined;
}

/** Nested quantifiers can take forever; such patterns of the analysed program are not run. */
function isSafe(source: string): boolean {
  return source.length < 200 && !/[+*}]\)?[+*{]/.test(source) && !/\([^)]*[+*][^)]*\)[+*{]/.test(source);
}

function result(m: Machine, text: string, name: string, args: readonly unknown[], call: IntrinsicCall): Atom {
  const method = (String.prototype as unknown as Record<string, ((...args: unknown[]) => unknown) | undefined>)[name];
  try {
    return lift(m, method?.apply(text, [...args]), call);
  } catch {
    return unknown('unsupported', call.at, `\`${name}\` of a text`)[0]!.atom;
  }
}

function lift(m: Machine, value: unknown, call: IntrinsicCall): Atom {
  if (Array.isArray(value)) {
    const array = m.newArray(value.map((item) => just(lift(m, item, call))), call.at)[0]!.atom;
    const groups = (value as RegExpMatchArray).groups;
    if (groups && array.kind === 'object') array.object.cell('groups').value = m.newRecord(Object.fromEntries(Object.entries(groups).map(([key, group]) => [key, just(lift(m, group, call))])), call.at);
    return array;
  }
  if (typeof value === 'string') return { kind: 'primitive', value, at: call.at };
  if (typeof value === 'number' || typeof value === 'boolean' || value === undefined || value === null) return { kind: 'primitive', value };
  return unknown('unsupported', call.at, 'a part of a text')[0]!.atom;
}

const REAL = [
  'trim', 'trimStart', 'trimEnd', 'toLowerCase', 'toUpperCase', 'toString', 'valueOf', 'normalize', 'toLocaleLowerCase', 'split', 'slice', 'substring', 'substr',
  'replace', 'replaceAll', 'concat', 'padStart', 'padEnd', 'startsWith', 'endsWith', 'includes', 'indexOf', 'lastIndexOf', 'charAt', 'at', 'match', 'repeat', 'localeCompare',
] as const;

export const STRING_METHODS: Readonly<Record<string, Intrinsic>> = Object.fromEntries(REAL.map((name) => [name, real(name)]));

/** `pattern.exec(text)`, `pattern.test(text)`. */
export function invokeRegExp(m: Machine, call: IntrinsicCall, name: string): Value | undefined {
  if (name !== 'exec' && name !== 'test') return undefined;
  const text = argument(call.args, 0) ?? UNDEFINED;
  const matched = STRING_METHODS.match!(m, { self: text, args: { values: [call.self] }, at: call.at });
  if (name === 'exec') return matched;
  return join(...matched.map(({ guard, atom }): Value => [{ guard, atom: atom.kind === 'unknown' ? atom : { kind: 'primitive', value: atom.kind === 'object' } }]));
}
