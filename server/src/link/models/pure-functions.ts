import { derive } from '../evaluate/derive';
import type { Intrinsic, IntrinsicCall, Machine } from '../evaluate/machine';
import { product } from '../values/product';
import { objectWith } from './native-functions';
import { type Atom, primitive, type PrimitiveAtom, unknown, type Value } from '../values/value';

type Primitive = PrimitiveAtom['value'];

/** Functions that depend on nothing but their arguments: run for real on what is known; of a variable they make something that it decides. */
function pure(name: string, run: (...args: readonly Primitive[]) => Primitive): Intrinsic {
  return (m, call) => product(call.args.values, (...atoms) => applied(m, name, run, atoms, call));
}

function applied(m: Machine, name: string, run: (...args: readonly Primitive[]) => Primitive, atoms: readonly Atom[], { args, at }: IntrinsicCall): Value {
  const open = atoms.find((atom) => atom.kind !== 'primitive');
  if (open) return derive(m, open, `→${name}`, at, `what ${name} makes`);
  if (args.rest) return unknown('unsupported', at, `what ${name} makes`);
  try {
    return primitive(run(...atoms.map((atom) => (atom.kind === 'primitive' ? atom.value : undefined))), at);
  } catch {
    return unknown('unsupported', at, `what ${name} makes`);
  }
}

const text = (of: (text: string) => Primitive) => (value: Primitive) => of(String(value));
const number = (of: (value: number) => Primitive) => (value: Primitive) => of(Number(value));

const MATHEMATICS = Object.getOwnPropertyNames(Math).filter((name) => typeof (Math as unknown as Record<string, unknown>)[name] === 'function' && name !== 'random');

export const PURE_FUNCTIONS: Readonly<Record<string, Intrinsic>> = Object.fromEntries(
  Object.entries<(...args: readonly Primitive[]) => Primitive>({
    Number,
    parseInt: (value, radix) => Number.parseInt(String(value), radix === undefined ? undefined : Number(radix)),
    'Number.parseInt': (value, radix) => Number.parseInt(String(value), radix === undefined ? undefined : Number(radix)),
    parseFloat: text(Number.parseFloat),
    'Number.parseFloat': text(Number.parseFloat),
    isNaN: number(Number.isNaN),
    'Number.isNaN': Number.isNaN,
    'Number.isInteger': Number.isInteger,
    'Number.isFinite': Number.isFinite,
    'Number.isSafeInteger': Number.isSafeInteger,
    'String.fromCharCode': (...codes) => String.fromCharCode(...codes.map(Number)),
    encodeURIComponent: text(encodeURIComponent),
    decodeURIComponent: text(decodeURIComponent),
    encodeURI: text(encodeURI),
    decodeURI: text(decodeURI),
    atob: text(atob),
    btoa: text(btoa),
    ...Object.fromEntries(MATHEMATICS.map((name) => [`Math.${name}`, (...args: readonly Primitive[]) => (Math as unknown as Record<string, (...args: readonly number[]) => number>)[name]!(...args.map(Number))])),
  }).map(([name, run]) => [name, pure(name, run)]),
);

/** `Buffer.from(text, encoding)`, as far as it is made a text again. */
export const bufferFrom: Intrinsic = (m, { args, at }) =>
  product(args.values, (source, encoding) => {
    if (source.kind !== 'primitive') return derive(m, source, '→Buffer', at, 'bytes');
    const bytes = Buffer.from(String(source.value), encodingOf(encoding));
    return objectWith(m, { toString: (_m: Machine, call: IntrinsicCall) => primitive(bytes.toString(encodingOf(call.args.values[0]?.[0]?.atom)), at) }, at);
  });

function encodingOf(atom: Atom | undefined): BufferEncoding {
  return atom?.kind === 'primitive' && Buffer.isEncoding(String(atom.value)) ? (String(atom.value) as BufferEncoding) : 'utf8';
}

/** Methods of numbers, such as `toFixed`. */
export function invokeNumber(m: Machine, name: string, call: IntrinsicCall): Value | undefined {
  if (!/^to(?:Fixed|Precision|Exponential|String|LocaleString)$|^valueOf$/.test(name)) return undefined;
  return product([call.self, ...call.args.values], (self, ...args) => applied(m, name, (value, ...given) => (Number.prototype as unknown as Record<string, (this: number, ...args: readonly Primitive[]) => Primitive>)[name]!.apply(Number(value), given), [self, ...args], call));
}
