import { ALWAYS, conjoin, constrain, type Guard, UNSET } from '../values/guard';
import type { HeapObject } from '../values/heap';
import { type Alternative, type Atom, compress, type EnvironmentAtom, type ExternalAtom, just, NEVER, type NodeRef, type PatternAtom, primitive, type UnknownAtom, under, unknown, type Value } from '../values/value';
import { derive, deriveTest, variableOf } from './derive';
import { settlement } from './exceptions';
import { prototypeOf } from './function-objects';
import type { Machine } from './machine';
import { hasKey } from './members';
import { isTruthy, truth } from './truth';

/** `left <operator> right` on everything that either side can be. */
export function binaryOperation(m: Machine, operator: string, left: Value, right: Value, at: NodeRef): Value {
  if (operator === '+') return concatenate(m, left, right, at);
  return combine(left, right, (a, b, guard) => {
    const equality = EQUALITY[operator];
    if (equality !== undefined) return equal(m, a, b, guard, at, operator.length === 2).map((found) => (equality ? found : negate(found)));
    if (a.kind === 'primitive' && b.kind === 'primitive') return [{ guard, atom: { kind: 'primitive', value: compute(operator, a.value, b.value), at } }];
    if (operator === 'instanceof') return [{ guard, atom: isInstance(a, b) ?? unknownAtom(at, 'a type test') }];
    if (operator === 'in' && b.kind === 'object') return under(guard, hasKey(m, b.object, a, at));
    const open = a.kind === 'primitive' ? b : a;
    const other = open === a ? b : a;
    const how = ` ${operator} ${other.kind === 'primitive' ? String(other.value) : `${at.file}:${at.id}`}`;
    return under(guard, (COMPARISONS.has(operator) ? deriveTest : derive)(m, open, how, at, `the result of \`${operator}\``));
  });
}

const COMPARISONS = new Set(['<', '>', '<=', '>=']);
const EQUALITY: Readonly<Record<string, boolean>> = { '===': true, '==': true, '!==': false, '!=': false };

function negate({ guard, atom }: Alternative): Alternative {
  return atom.kind === 'primitive' ? { guard, atom: { kind: 'primitive', value: !atom.value } } : { guard, atom };
}

function equal(m: Machine, a: Atom, b: Atom, guard: Guard, at: NodeRef, isLoose: boolean): readonly Alternative[] {
  const known = (value: boolean): readonly Alternative[] => [{ guard, atom: { kind: 'primitive', value, at } }];
  if (a.kind === 'primitive' && b.kind === 'primitive') {
    // eslint-disable-next-line eqeqeq -- it is the program's own `==`
    return known(isLoose ? a.value == b.value : a.value === b.value);
  }
  for (const [one, other] of [[a, b], [b, a]] as const) {
    if (other.kind !== 'primitive') continue;
    if (one.kind === 'absent') return known(other.value === undefined || (isLoose && other.value === null));
    const variable = typeof other.value === 'string' || one.kind === 'environment' ? variableOf(m, one) : undefined;
    if (one.kind === 'environment' && variable?.made === undefined && (typeof other.value !== 'string' || other.value === '')) return known(false);
    if (variable && typeof other.value === 'string' && other.value !== '') {
      const yes = conjoin(guard, constrain(variable, [other.value]));
      // What is compared is set: that it is not holds for neither outcome.
      const no = conjoin(guard, constrain(variable, variable.kind === 'environment' ? [other.value, UNSET] : [other.value], true));
      return [
        ...(yes ? [{ guard: yes, atom: { kind: 'primitive', value: true, at } as const }] : []),
        ...(no ? [{ guard: no, atom: { kind: 'primitive', value: false, at } as const }] : []),
      ];
    }
    if (one.kind !== 'unknown' && one.kind !== 'pattern' && one.kind !== 'environment') return known(false);
    if (one.kind === 'pattern' && (other.value === undefined || other.value === null || other.value === '')) return known(false);
  }
  if (a.kind === 'object' && b.kind === 'object') return known(a.object === b.object);
  return under(guard, deriveTest(m, a.kind === 'primitive' ? b : a, ` === ${at.file}:${at.id}`, at, 'a comparison'));
}

function isInstance(a: Atom, b: Atom): Atom | undefined {
  if (a.kind === 'primitive') return { kind: 'primitive', value: false };
  if (a.kind === 'object' && b.kind === 'external') return isInstanceOfExternal(a.object, b);
  // What the program itself throws is known: others do not throw instances of its classes.
  if (a.kind === 'unknown' && a.isForeignError && b.kind === 'object' && b.object.brand.kind === 'class') return { kind: 'primitive', value: false };
  if (a.kind !== 'object' || (b.kind !== 'function' && (b.kind !== 'object' || b.object.brand.kind !== 'class'))) return undefined;
  const wanted = prototypeOf(b);
  for (let prototype = a.object.prototype; prototype; prototype = prototype.prototype) if (prototype === wanted) return { kind: 'primitive', value: true };
  return { kind: 'primitive', value: false };
}

/** What the program throws itself, or gets from a name that does not resolve, is JavaScript's own error and no library's. */
function isInstanceOfExternal(start: HeapObject, { module, path }: ExternalAtom): Atom | undefined {
  for (let object: HeapObject | undefined = start; object; object = object.inner) {
    if (object.brand.kind === 'error') return { kind: 'primitive', value: module === 'global' && (path.join('.') === 'Error' || path.join('.') === object.brand.cls) };
  }
  return undefined;
}

function compute(operator: string, a: unknown, b: unknown): number | boolean | undefined {
  const [x, y] = [Number(a), Number(b)];
  switch (operator) {
    case '-':
      return x - y;
    case '*':
      return x * y;
    case '/':
      return x / y;
    case '%':
      return x % y;
    case '**':
      return x ** y;
    case '<':
      return typeof a === 'string' && typeof b === 'string' ? a < b : x < y;
    case '>':
      return typeof a === 'string' && typeof b === 'string' ? a > b : x > y;
    case '<=':
      return typeof a === 'string' && typeof b === 'string' ? a <= b : x <= y;
    case '>=':
      return typeof a === 'string' && typeof b === 'string' ? a >= b : x >= y;
    case '&':
      return x & y;
    case '|':
      return x | y;
    case '^':
      return x ^ y;
    case '<<':
      return x << y;
    case '>>':
      return x >> y;
    default:
      return undefined;
  }
}

/** `left + right`: numbers add, everything else becomes text with what is not known as holes. */
export function concatenate(_m: Machine, left: Value, right: Value, at: NodeRef): Value {
  return combine(left, right, (a, b, guard) => {
    if (a.kind === 'primitive' && b.kind === 'primitive') {
      const value = typeof a.value === 'number' && typeof b.value === 'number' ? a.value + b.value : `${a.value}${b.value}`;
      // The place of a joined literal is the join, unless one side adds nothing.
      if (a.value === '' && typeof b.value === 'string') return [{ guard, atom: b }];
      if (b.value === '' && typeof a.value === 'string') return [{ guard, atom: a }];
      return [{ guard, atom: { kind: 'primitive', value, at } }];
    }
    const parts = [...partsOf(a, at), ...partsOf(b, at)];
    const filled = parts.filter((part) => part !== '');
    if (filled.length === 1 && typeof filled[0] !== 'string' && filled[0]) return [{ guard, atom: filled[0] }];
    return [{ guard, atom: { kind: 'pattern', parts: merged(filled), at } satisfies PatternAtom }];
  });
}

function partsOf(atom: Atom, at: NodeRef): PatternAtom['parts'] {
  if (atom.kind === 'primitive') return [String(atom.value)];
  if (atom.kind === 'pattern') return atom.parts;
  if (atom.kind === 'environment' || atom.kind === 'unknown') return [atom];
  return [{ kind: 'unknown', obstacle: 'unsupported', at, note: 'the text of an object' }];
}

function merged(parts: PatternAtom['parts']): PatternAtom['parts'] {
  const out: (string | EnvironmentAtom | UnknownAtom)[] = [];
  for (const part of parts) {
    const last = out.at(-1);
    if (typeof part === 'string' && typeof last === 'string') out[out.length - 1] = last + part;
    else out.push(part);
  }
  return out;
}

export function unaryOperation(m: Machine, operator: string, operand: Value, at: NodeRef): Value {
  if (operator === '!') return not(m, operand, at);
  if (operator === 'void') {
    m.outage?.abandon(settlement(operand).rejected, m.path, at);
    return operand.length > 0 ? primitive(undefined) : NEVER;
  }
  return compress(
    operand.map(({ guard, atom }) => {
      if (operator === 'typeof') return { guard, atom: typeName(atom) ?? unknownAtom(at, 'a type') };
      if (atom.kind === 'primitive' && operator !== 'delete') {
        const value = operator === '-' ? -Number(atom.value) : operator === '~' ? ~Number(atom.value) : Number(atom.value);
        return { guard, atom: { kind: 'primitive', value, at } };
      }
      return { guard, atom: unknownAtom(at, `the result of \`${operator}\``) };
    }),
  );
}

function not(m: Machine, operand: Value, at: NodeRef): Value {
  if (operand.every(({ atom }) => isTruthy(atom) !== undefined)) {
    return compress(operand.map(({ guard, atom }) => ({ guard, atom: { kind: 'primitive', value: !isTruthy(atom), at } as const })));
  }
  const { whenTrue, whenFalse } = truth(m, operand);
  return compress([
    ...whenTrue.map((guard) => ({ guard, atom: { kind: 'primitive', value: false, at } as const })),
    ...whenFalse.map((guard) => ({ guard, atom: { kind: 'primitive', value: true, at } as const })),
  ]);
}

function typeName(atom: Atom): Atom | undefined {
  const named = (value: string): Atom => ({ kind: 'primitive', value });
  switch (atom.kind) {
    case 'primitive':
      return named(atom.value === null ? 'object' : typeof atom.value);
    case 'environment':
    case 'pattern':
      return named('string');
    case 'absent':
      return named('undefined');
    case 'function':
      return named('function');
    case 'promise':
      return named('object');
    case 'external':
      return named(typeOfExternal(atom));
    case 'object':
      return named(isCallable(atom.object) ? 'function' : 'object');
    default:
      return undefined;
  }
}

function isCallable({ brand }: HeapObject): boolean {
  return brand.kind === 'class' || (brand.kind === 'modelled' && brand.model === 'native');
}

/** Globals of browsers: what is analysed is the side that calls AWS, and runs on a server. */
const BROWSER_GLOBALS = new Set(['window', 'document', 'navigator', 'self', 'localStorage', 'sessionStorage', 'location']);
const FUNCTIONS = new Set(['fetch', 'require', 'setTimeout', 'setInterval', 'setImmediate', 'structuredClone', 'queueMicrotask', 'atob', 'btoa']);

function typeOfExternal({ module, path }: ExternalAtom): string {
  const name = path.at(-1) ?? '';
  if (module === 'global' && path.length === 1 && BROWSER_GLOBALS.has(name)) return 'undefined';
  return FUNCTIONS.has(name) || /^[A-Z][a-z]/.test(name) ? 'function' : 'object';
}

function unknownAtom(at: NodeRef, note: string): Atom {
  return unknown('unsupported', at, note)[0]!.atom;
}

/** Every pair of alternatives whose guards agree. */
function combine(left: Value, right: Value, of: (a: Atom, b: Atom, guard: Guard) => readonly Alternative[]): Value {
  const [a] = left;
  const [b] = right;
  if (left.length === 1 && right.length === 1 && a?.guard === ALWAYS && b?.guard === ALWAYS) {
    const combined = of(a.atom, b.atom, ALWAYS);
    return combined.length === 1 ? just(combined[0]!.atom) : compress(combined);
  }
  return compress(
    left.flatMap((x) =>
      right.flatMap((y) => {
        const guard = conjoin(x.guard, y.guard);
        return guard ? of(x.atom, y.atom, guard) : [];
      }),
    ),
  );
}
