import type { NodeId } from '../../extract/facts';
import type { ObstacleKind, TraceKind } from '../map';
import { agree, ALWAYS, conjoin, disjoin, type Guard, outageIn, outagePart, type Variable, withoutChoices } from './guard';
import type { Closure, HeapObject } from './heap';
import type { Origin } from './origin';

/** A node of some file's facts; turned into a place when it is printed, so that edits elsewhere change nothing. */
export interface NodeRef {
  readonly file: string;
  readonly id: NodeId;
}

/** How a value got here: a list from the latest step back to the first. */
export interface Step {
  readonly at: NodeRef;
  readonly kind: TraceKind;
  readonly note: string;
  readonly before: Step | undefined;
}

/** What is known of a value for sure, or that nothing is. */
export type Atom =
  | PrimitiveAtom
  | EnvironmentAtom
  | PatternAtom
  | { readonly kind: 'object'; readonly object: HeapObject }
  | { readonly kind: 'function'; readonly closure: Closure }
  | PromiseAtom
  | ExternalAtom
  | UnknownAtom
  /** An empty slot: reading it goes on to the prototype. */
  | { readonly kind: 'absent' };

export interface PrimitiveAtom {
  readonly kind: 'primitive';
  readonly value: string | number | boolean | null | undefined;
  /** Where it is written. */
  readonly at?: NodeRef;
  readonly via?: Step | undefined;
  /** An `undefined` that stands for "the key may be missing from the table": types rule it out where nothing tests for it. */
  readonly doubtful?: boolean;
}

/** The value of an environment variable that is set, and then never empty; or what code makes of it (`variable.made`), of which nothing is known. */
export interface EnvironmentAtom {
  readonly kind: 'environment';
  readonly variable: Variable;
  readonly at: NodeRef;
  readonly via?: Step | undefined;
}

/** A string of which parts are known: the holes are other atoms. */
export interface PatternAtom {
  readonly kind: 'pattern';
  readonly parts: readonly (string | EnvironmentAtom | UnknownAtom)[];
  readonly at: NodeRef;
  readonly via?: Step | undefined;
}

export interface PromiseAtom {
  readonly kind: 'promise';
  /** What it is fulfilled with, each under the guard under which it is. */
  readonly settled: Value;
  /** The errors it is rejected with, likewise; what may fail in ways that nobody can tell is not among them. */
  readonly rejected?: Value;
}

/** Something exported by a module outside the workspace, or a global: `['S3Client']` of `@aws-sdk/client-s3`. */
export interface ExternalAtom {
  readonly kind: 'external';
  /** Package name with subpath, or `global`. */
  readonly module: string;
  readonly path: readonly string[];
}

export interface UnknownAtom {
  readonly kind: 'unknown';
  readonly obstacle: ObstacleKind;
  readonly at: NodeRef;
  readonly note: string;
  /** The annotated type, where it is one of the workspace's classes or of the SDK's. */
  readonly type?: ExternalAtom;
  /** The name of some environment variable, or made of it. */
  readonly namesVariable?: boolean;
  /** Something that code outside the workspace has thrown. */
  readonly isForeignError?: boolean;
  /** Which unknown it is, where that is known: comparisons and look-ups by the same one agree with each other. */
  readonly origin?: Origin | undefined;
  readonly via?: Step | undefined;
}

export interface Alternative {
  readonly guard: Guard;
  readonly atom: Atom;
}

/** Everything a value can be, each under its guard. None at all: the expression never completes. */
export type Value = readonly Alternative[];

/** More alternatives than this forget the analysis' own choices. */
const MOST_CHOSEN_ALTERNATIVES = 12;
/** More alternatives than this are given up. Region tables have about 35 rows. */
export const MOST_ALTERNATIVES = 48;

export const NEVER: Value = [];
export const UNDEFINED: Value = [{ guard: ALWAYS, atom: { kind: 'primitive', value: undefined } }];
export const ABSENT: Value = [{ guard: ALWAYS, atom: { kind: 'absent' } }];

export function just(atom: Atom): Value {
  return [{ guard: ALWAYS, atom }];
}

export function primitive(value: PrimitiveAtom['value'], at?: NodeRef): Value {
  return just({ kind: 'primitive', value, ...(at && { at }) });
}

export function external(module: string, ...path: readonly string[]): Value {
  return just({ kind: 'external', module, path });
}

export function unknown(obstacle: ObstacleKind, at: NodeRef, note: string): Value {
  return just({ kind: 'unknown', obstacle, at, note });
}

/** For people: `pkg.name`. */
export function externalName({ module, path }: ExternalAtom): string {
  return module === 'global' ? path.join('.') : [module, ...path].join('.');
}

/** The alternatives that are possible under `guard`, with it added to theirs. */
export function under(guard: Guard, value: Value): Value {
  if (guard.length === 0) return value;
  const possible: Alternative[] = [];
  for (const alternative of value) {
    const both = conjoin(alternative.guard, guard);
    if (both) possible.push(both === alternative.guard ? alternative : { guard: both, atom: alternative.atom });
  }
  return possible;
}

/** The alternatives that are possible under `guard`, with their own guards. */
export function possibleUnder(guard: Guard, value: Value): Value {
  if (guard.length === 0) return value;
  // Mostly all are possible, and the value can stay what it is.
  return value.every(({ guard: own }) => agree(own, guard)) ? value : value.filter(({ guard: own }) => agree(own, guard));
}

/** What a read of a slot gives where nothing stands in it. */
export function absentAsUndefined(value: Value): Value {
  return value.some(({ atom }) => atom.kind === 'absent') ? value.map((alternative) => (alternative.atom.kind === 'absent' ? { guard: alternative.guard, atom: UNDEFINED[0]!.atom } : alternative)) : value;
}

/** Any of the values; equal atoms become one alternative where their guards do. */
export function join(...values: readonly Value[]): Value {
  let first: Value | undefined;
  const others: Alternative[] = [];
  for (const value of values) {
    if (value.length === 0 || value === first) continue;
    if (!first) {
      first = value;
      continue;
    }
    // Mostly one of two values has grown out of the other, and they share what they had then.
    for (const [i, alternative] of value.entries()) if (first[i] !== alternative && !first.includes(alternative)) others.push(alternative);
  }
  if (!first) return NEVER;
  if (others.length === 0) return first;
  return first.length >= MANY && others.length <= FEW ? limited(withOthers(first, others)) : compress([...first, ...others]);
}

export function compress(alternatives: readonly Alternative[]): Value {
  return limited(merge(alternatives));
}

function limited(exact: Value): Value {
  if (exact.length <= MOST_CHOSEN_ALTERNATIVES) return exact;
  const unchosen = exact.map(withoutItsChoices);
  const coarse = unchosen.every((alternative, i) => alternative === exact[i]) ? exact : merge(unchosen);
  if (coarse.length <= MOST_ALTERNATIVES) return coarse;
  // What is owed to an outage stays apart from all else: the few of the one are not given up with the many of the other.
  return (['on', 'off', undefined] as const).flatMap((said) => givenUp(coarse.filter(({ guard }) => outageIn(guard) === said)));
}

function givenUp(group: Value): Value {
  if (group.length <= MOST_CHOSEN_ALTERNATIVES) return group;
  const place = placeOf(group);
  return place ? under(outagePart(group[0]!.guard), unknown('bound', place, `more than ${MOST_ALTERNATIVES} possible values`)) : group.slice(0, MOST_ALTERNATIVES);
}

function withoutItsChoices(alternative: Alternative): Alternative {
  const guard = withoutChoices(alternative.guard);
  return guard === alternative.guard ? alternative : { guard, atom: alternative.atom };
}

/** One atom under more guards than this is taken as always possible. */
const MOST_GUARDS = 3;

/** Up to this many looking at each is faster than hashing. */
const FEW = 8;
/** A value of so many alternatives has been merged before. */
const MANY = 12;

/** A merged value with a few alternatives more, in the order that `merge` gives. */
function withOthers(merged: Value, others: readonly Alternative[]): Value {
  const all = [...merged];
  for (const alternative of others) {
    const { atom } = alternative;
    const end = all.findLastIndex((known) => sameBucket(known.atom, atom)) + 1;
    if (end === 0) {
      all.push(alternative);
      continue;
    }
    let start = end;
    while (start > 0 && sameBucket(all[start - 1]!.atom, atom)) start--;
    const bucket = all.slice(start, end);
    add(bucket, alternative);
    all.splice(start, end - start, ...bucket);
  }
  return all;
}

function merge(alternatives: readonly Alternative[]): Alternative[] {
  const buckets: Alternative[][] = [];
  let hashed: Map<unknown, Alternative[]> | undefined;
  for (const alternative of alternatives) {
    const { atom } = alternative;
    let bucket = hashed ? hashed.get(bucketOf(atom)) : buckets.find(([known]) => sameBucket(known!.atom, atom));
    if (!bucket) {
      buckets.push((bucket = []));
      if (hashed) hashed.set(bucketOf(atom), bucket);
      else if (buckets.length > FEW) {
        bucket.push(alternative);
        hashed = new Map(buckets.map((each) => [bucketOf(each[0]!.atom), each]));
        continue;
      }
    }
    add(bucket, alternative);
  }
  return buckets.length === 1 ? buckets[0]! : buckets.flat();
}

function add(bucket: Alternative[], alternative: Alternative): void {
  const { guard } = alternative;
  let { atom } = alternative;
  let joined = guard;
  let others = 0;
  for (let i = bucket.length - 1; i >= 0; i--) {
    const known = bucket[i]!;
    if (!sameAtom(known.atom, atom)) continue;
    if (known.guard.length === 0) {
      if (!isSameOrigin(known.atom, atom)) bucket[i] = { guard: ALWAYS, atom: anonymous(atom) };
      return;
    }
    const either = disjoin(known.guard, joined);
    if (either) {
      joined = either;
      if (!isSameOrigin(known.atom, atom)) atom = anonymous(atom);
      bucket.splice(i, 1);
    } else others++;
  }
  if (others >= MOST_GUARDS) joined = withoutChoices(joined);
  bucket.push(joined === guard && atom === alternative.atom ? alternative : { guard: joined, atom });
}

export function isSameOrigin(a: Atom, b: Atom): boolean {
  return a.kind !== 'unknown' || b.kind !== 'unknown' || a.origin === b.origin;
}

/** Something made of an unknown, or one of several: no longer that one. */
export function anonymous<A extends Atom>(atom: A): A {
  return atom.kind === 'unknown' && atom.origin ? { ...atom, origin: undefined } : atom;
}

/** Is `bucketOf` equal for both? */
function sameBucket(a: Atom, b: Atom): boolean {
  if (a === b) return true;
  if (a.kind !== b.kind) return false;
  switch (a.kind) {
    case 'primitive':
      return b.kind === 'primitive' && Object.is(a.value, b.value);
    case 'object':
      return b.kind === 'object' && a.object === b.object;
    case 'function':
      return b.kind === 'function' && a.closure === b.closure;
    case 'environment':
      return b.kind === 'environment' && a.variable === b.variable;
    case 'unknown':
      return b.kind === 'unknown' && a.at.id === b.at.id && a.at.file === b.at.file;
    case 'external':
      return b.kind === 'external' && a.module === b.module && samePath(a.path, b.path);
    case 'promise': {
      const [left] = a.settled;
      const [right] = b.kind === 'promise' ? b.settled : [];
      return left && right ? sameBucket(left.atom, right.atom) : left === right;
    }
    case 'pattern':
      return b.kind === 'pattern' && sameParts(a.parts, b.parts);
    default:
      return true;
  }
}

function samePath(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((part, i) => part === b[i]));
}

/** Equal atoms have equal buckets; most others differ. Nothing that has to be made for it: text would be hashed each time. */
function bucketOf(atom: Atom): unknown {
  switch (atom.kind) {
    case 'primitive':
      return atom.value;
    case 'object':
      return atom.object;
    case 'function':
      return atom.closure;
    case 'environment':
      return atom.variable;
    case 'external':
      return atom.path.at(-1) ?? atom.module;
    case 'promise': {
      const [settled] = atom.settled;
      return settled ? bucketOf(settled.atom) : atom.kind;
    }
    case 'unknown':
      return atom.at.id;
    case 'pattern':
      return atom.parts.map((part) => (typeof part === 'string' ? part : part.at.id)).join();
    default:
      return atom.kind;
  }
}

function placeOf(value: Value): NodeRef | undefined {
  for (const { atom } of value) if ('at' in atom && atom.at) return atom.at;
  return undefined;
}

/** Do two atoms stand for the same thing? Where a literal is written does count: two literals are two places to repair. */
export function sameAtom(a: Atom, b: Atom): boolean {
  if (a === b) return true;
  if (a.kind === 'primitive' && b.kind === 'primitive') return Object.is(a.value, b.value) && samePlace(a.at, b.at) && a.doubtful === b.doubtful;
  if (a.kind === 'environment' && b.kind === 'environment') return a.variable === b.variable;
  if (a.kind === 'object' && b.kind === 'object') return a.object === b.object;
  if (a.kind === 'function' && b.kind === 'function') return a.closure === b.closure;
  if (a.kind === 'unknown' && b.kind === 'unknown') return a.obstacle === b.obstacle && samePlace(a.at, b.at);
  if (a.kind === 'external' && b.kind === 'external') return a.module === b.module && samePath(a.path, b.path);
  if (a.kind === 'promise' && b.kind === 'promise') return sameValue(a.settled, b.settled) && sameValue(a.rejected ?? NEVER, b.rejected ?? NEVER);
  if (a.kind === 'pattern' && b.kind === 'pattern') return sameParts(a.parts, b.parts);
  return a.kind === 'absent' && b.kind === 'absent';
}

function sameParts(some: PatternAtom['parts'], others: PatternAtom['parts']): boolean {
  if (some.length !== others.length) return false;
  for (let i = 0; i < some.length; i++) {
    const a = some[i]!;
    const b = others[i]!;
    if (a !== b && (typeof a === 'string' || typeof b === 'string' || !sameAtom(a, b))) return false;
  }
  return true;
}

/** The same alternatives in the same order, whatever their guards. */
export function sameValue(a: Value, b: Value): boolean {
  return a === b || (a.length === b.length && a.every(({ atom }, i) => sameAtom(atom, b[i]!.atom)));
}

function samePlace(a: NodeRef | undefined, b: NodeRef | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && a.id === b.id && a.file === b.file);
}

/** Longer traces tell nobody more. */
const LONGEST_TRACE = 24;

/** The same value, having passed through `at`. Only what a trace may show is marked: strings, variables, unknowns. */
export function passedThrough(value: Value, kind: TraceKind, at: NodeRef, note: string): Value {
  if (!value.some(({ atom }) => isTraced(atom))) return value;
  return value.map(({ guard, atom }) => {
    if (!isTraced(atom) || depth(atom.via) >= LONGEST_TRACE) return { guard, atom };
    return { guard, atom: { ...atom, via: { at, kind, note, before: atom.via } } };
  });
}

function isTraced(atom: Atom): atom is PrimitiveAtom | EnvironmentAtom | PatternAtom | UnknownAtom {
  if (atom.kind === 'primitive') return typeof atom.value === 'string';
  return atom.kind === 'environment' || atom.kind === 'pattern' || atom.kind === 'unknown';
}

function depth(step: Step | undefined): number {
  let count = 0;
  for (let s = step; s; s = s.before) count++;
  return count;
}
