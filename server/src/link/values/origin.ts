import { constrain, type Guard, type Variable } from './guard';
import { type Alternative, just, under, type Value } from './value';

/**
 * Which unknown it is: the value that a name was given at some moment, or a member of that. Whatever a condition finds out of it holds wherever
 * the same one is met on the path; of unknowns without an origin nothing is remembered, as two of one place can be different things.
 */
export class Origin {
  private readonly members = new Map<string, Origin>();
  /** Stands for it in guards, once a condition has asked about it. */
  variable: Variable | undefined;

  member(key: string): Origin {
    let member = this.members.get(key);
    if (!member) this.members.set(key, (member = new Origin()));
    return member;
  }

}

/** Gives every unknown an origin that has none: a name stands for one thing as long as nothing else is assigned to it. */
export function identified(value: Value): Value {
  if (!value.some(({ atom }) => atom.kind === 'unknown' && !atom.origin)) return value;
  return value.map((alternative) => (alternative.atom.kind === 'unknown' && !alternative.atom.origin ? { guard: alternative.guard, atom: { ...alternative.atom, origin: new Origin() } } : alternative));
}

/** What stands in a member of an unknown, or of something that an unknown has been spread into. */
export function memberOf(value: Value, key: string): Value {
  if (!value.some(({ atom }) => atom.kind === 'unknown' && atom.origin)) return value;
  return value.map(({ guard, atom }) => ({ guard, atom: atom.kind === 'unknown' && atom.origin ? { ...atom, origin: atom.origin.member(key) } : atom }));
}

/** On a path that says which texts a variable or an unknown can be, it is these. */
export function narrowed(path: Guard, value: Value): Value {
  if (path.length === 0 || !value.some(({ atom }) => atom.kind === 'environment' || (atom.kind === 'unknown' && atom.origin))) return value;
  return value.flatMap((alternative): readonly Alternative[] => {
    const { guard, atom } = alternative;
    if (atom.kind !== 'environment' && atom.kind !== 'unknown') return [alternative];
    const variable = atom.kind === 'environment' ? atom.variable : atom.origin?.variable;
    const said = variable && path.find((constraint) => constraint.variable === variable);
    if (!said || said.negated) return [alternative];
    return said.values.flatMap((value) => under(constrain(variable, [value]), under(guard, just({ kind: 'primitive', value, via: atom.via }))));
  });
}
