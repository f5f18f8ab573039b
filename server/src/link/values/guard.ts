/**
 * What a value depends on: an environment variable, a choice that the analysis cannot make (an event's field, a map's unknown key), or whether an
 * outage is on. Compared by identity.
 */
export interface Variable {
  readonly kind: 'environment' | 'choice' | 'outage';
  /** Name of the environment variable; for people only with the others. */
  readonly name: string;
  /** What code makes of the environment variable, where it is not the variable itself: `.split(",")[0]`. */
  readonly made?: string;
  /** A choice among all texts there are, made by whoever gives the program its input; others have two outcomes. */
  readonly isOpen?: boolean;
  /** Orders the constraints of a guard. */
  readonly order: number;
}

/** Stands for "the environment variable is not set". */
export const UNSET = '\0unset';

/** `variable` is one of `values`, or with `negated` none of them. */
export interface Constraint {
  readonly variable: Variable;
  readonly negated: boolean;
  readonly values: readonly string[];
}

/** A conjunction, ordered by variable, at most one constraint for each. The empty one always holds. */
export type Guard = readonly Constraint[];

export const ALWAYS: Guard = [];

/** Longer conjunctions lose their oldest choices: a weaker guard is still true wherever the exact one is. */
const LONGEST_GUARD = 5;

export function constrain(variable: Variable, values: readonly string[], negated = false): Guard {
  return [{ variable, negated, values }];
}

/** Both hold; undefined if they never do. */
export function conjoin(a: Guard, b: Guard): Guard | undefined {
  if (a === b || b.length === 0) return a;
  if (a.length === 0) return b;
  const merged: Constraint[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const left = a[i];
    const right = b[j];
    if (left && (!right || left.variable.order < right.variable.order)) {
      merged.push(left);
      i++;
    } else if (right && (!left || right.variable.order < left.variable.order)) {
      merged.push(right);
      j++;
    } else if (left && right) {
      const both = intersect(left, right);
      if (!both) return undefined;
      merged.push(both);
      i++;
      j++;
    }
  }
  return merged.length > LONGEST_GUARD ? shorten(merged) : merged;
}

/** Each of one side with each of the other, where they can hold together. */
export function conjoinEach(some: readonly Guard[], others: readonly Guard[]): readonly Guard[] {
  const found: Guard[] = [];
  for (const a of some) {
    for (const b of others) {
      const both = conjoin(a, b);
      if (both) found.push(both);
    }
  }
  return found;
}

/** Can both hold at once? As `conjoin`, which it need not make: most guards are only asked this. */
export function agree(a: Guard, b: Guard): boolean {
  if (a === b || a.length === 0 || b.length === 0) return true;
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const left = a[i]!;
    const right = b[j]!;
    if (left.variable.order < right.variable.order) i++;
    else if (right.variable.order < left.variable.order) j++;
    else {
      if (left !== right && !overlaps(left, right)) return false;
      i++;
      j++;
    }
  }
  return true;
}

function overlaps(a: Constraint, b: Constraint): boolean {
  if (a.negated && b.negated) return true;
  const [positive, other] = a.negated ? [b, a] : [a, b];
  return positive.values.some((value) => other.values.includes(value) !== other.negated);
}

function intersect(a: Constraint, b: Constraint): Constraint | undefined {
  if (a === b) return a;
  const { variable } = a;
  if (a.negated && b.negated) return { variable, negated: true, values: [...new Set([...a.values, ...b.values])] };
  const [positive, other] = a.negated ? [b, a] : [a, b];
  const values = positive.values.filter((value) => other.values.includes(value) !== other.negated);
  return values.length > 0 ? { variable, negated: false, values } : undefined;
}

function shorten(guard: Constraint[]): Guard {
  const kept = [...guard];
  while (kept.length > LONGEST_GUARD) {
    const oldest = kept.findIndex(({ variable }) => variable.kind === 'choice');
    kept.splice(Math.max(oldest, 0), 1);
  }
  return kept;
}

/** One guard that holds exactly where either does, if there is such a conjunction. */
export function disjoin(a: Guard, b: Guard): Guard | undefined {
  if (a.length === 0 || b.length === 0) return ALWAYS;
  if (a.length !== b.length) return undefined;
  let differing = -1;
  for (let i = 0; i < a.length; i++) {
    if (a[i] === b[i] || sameConstraint(a[i]!, b[i]!)) continue;
    if (a[i]!.variable !== b[i]!.variable || differing >= 0) return undefined;
    differing = i;
  }
  if (differing < 0) return a;
  const union = unite(a[differing]!, b[differing]!);
  return a.flatMap((constraint, i) => (i === differing ? (union ? [union] : []) : [constraint]));
}

function sameConstraint(a: Constraint, b: Constraint): boolean {
  return a.variable === b.variable && a.negated === b.negated && a.values.length === b.values.length && a.values.every((value) => b.values.includes(value));
}

/** Undefined where the union is everything. */
function unite(a: Constraint, b: Constraint): Constraint | undefined {
  const { variable } = a;
  if (!a.negated && !b.negated) {
    const either = [...new Set([...a.values, ...b.values])];
    return variable.kind === 'outage' && either.length === 2 ? undefined : { variable, negated: false, values: either };
  }
  const values =
    a.negated && b.negated ? a.values.filter((value) => b.values.includes(value)) : (a.negated ? a : b).values.filter((value) => !(a.negated ? b : a).values.includes(value));
  return values.length > 0 ? { variable, negated: true, values } : undefined;
}

/** Does one of the others hold wherever `guard` does? Asked case by case, as far as they tell cases apart. */
export function isCovered(guard: Guard, others: readonly Guard[], depth = MOST_CASES): boolean {
  const possible = others.filter((other) => agree(guard, other));
  const open = possible.map((other) => beyond(conjoin(guard, other) ?? other, guard));
  if (open.some((constraints) => constraints.length === 0)) return true;
  const [decisive] = open.flat();
  if (!decisive || depth === 0) return false;
  return [decisive, opposite(decisive)].every((one) => {
    const within = one && conjoin(guard, [one]);
    return within === undefined || isCovered(within, possible, depth - 1);
  });
}

/** Undefined: never. The analysis' own choices have two outcomes. */
function opposite({ variable, negated, values }: Constraint): Constraint | undefined {
  if (variable.kind !== 'choice' || variable.isOpen) return { variable, negated: !negated, values };
  const others = ['0', '1'].filter((outcome) => values.includes(outcome) === negated);
  return others.length > 0 ? { variable, negated: false, values: others } : undefined;
}

/** Choices that are told apart before one gives up. */
const MOST_CASES = 8;

/** The strongest single guard that holds wherever any of these does. */
export function weakest(guards: readonly Guard[]): Guard {
  const [first, ...others] = guards;
  if (!first) return ALWAYS;
  return others.reduce((joined, guard) => {
    const exact = disjoin(joined, guard);
    if (exact) return exact;
    return joined.flatMap((constraint) => {
      const same = guard.find(({ variable }) => variable === constraint.variable);
      const united = same && unite(constraint, same);
      return united ? [united] : [];
    });
  }, first);
}

/** The part of `guard` that `base` does not already say. */
export function beyond(guard: Guard, base: Guard): Guard {
  return base.length === 0 ? guard : guard.filter((constraint) => !base.some((known) => known === constraint || sameConstraint(known, constraint)));
}

export function withoutChoices(guard: Guard): Guard {
  return guard.every(({ variable }) => variable.kind !== 'choice') ? guard : guard.filter(({ variable }) => variable.kind !== 'choice');
}

/** What goes on to hold after a function has come back: what it has found out of the environment and of the program's input, not what it has chosen itself. */
export function lasting(guard: Guard): Guard {
  return guard.filter(({ variable }) => variable.kind !== 'choice' || variable.isOpen);
}

/** What a guard says of the outage: that it is on, that it is not, or nothing. */
export function outageIn(guard: Guard): 'on' | 'off' | undefined {
  const said = guard.find(({ variable }) => variable.kind === 'outage');
  return said && (said.values.includes(OUTAGE_ON) === said.negated ? 'off' : 'on');
}

/** Values of an `outage` variable while the outage is on, and while it is not. */
export const OUTAGE_ON = '1';
export const OUTAGE_OFF = '0';

/** What all the ways out of something agree on about the outage holds after it, beside what held before. */
export function agreedOnOutage(before: Guard, ends: readonly Guard[]): Guard {
  const [first, ...others] = ends;
  const said = first && outageIn(first);
  if (!first || !said || outageIn(before) || others.some((end) => outageIn(end) !== said)) return before;
  return conjoin(before, outagePart(first)) ?? before;
}

/** Only what a guard says of the outage. */
export function outagePart(guard: Guard): Guard {
  return guard.some(({ variable }) => variable.kind === 'outage') ? guard.filter(({ variable }) => variable.kind === 'outage') : ALWAYS;
}

/** Can it hold with no environment variable set? */
export function holdsInSilence(guard: Guard): boolean {
  return guard.every(({ variable, values, negated }) => variable.kind !== 'environment' || values.includes(UNSET) !== negated);
}

/** For people: `STAGE = 'production'`, `X is set`. */
export function describeGuard(guard: Guard): string {
  const parts = guard.flatMap(({ variable, values, negated }) => {
    if (variable.kind !== 'environment') return [];
    const texts = values.filter((value) => value !== UNSET).map((value) => `'${value}'`);
    const name = `${variable.name}${variable.made ?? ''}`;
    const mayBeUnset = values.includes(UNSET);
    if (!negated) return [[...(texts.length > 0 ? [`${name} = ${texts.join(' or ')}`] : []), ...(mayBeUnset ? [`${name} is not set`] : [])].join(' or ')];
    const excluded = texts.length > 0 ? ` to other than ${texts.join(', ')}` : '';
    return [mayBeUnset ? `${name} is set${excluded}` : `${name} is not ${texts.join(' or ')}`];
  });
  return parts.join(' and ');
}
