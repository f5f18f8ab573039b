import { constrain, type Guard, type Variable } from './guard';
import { type Alternative, type Atom, just, under, type Value } from './value';

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
  return value.map((alternative) => (alternative.atom.kind === 'unknown' && alternative.atom.origin ? { guard: alternative.guard, atom: { ...alternative.atom, origin: alternative.atom.origin.member(key) } } : alternative));
}

/** On a path that says which texts a variable or an unknown can be, it is these. */
export function narrowed(path: Guard, value: Value): Value {
  // Mostly the path says nothing of it, and the value can stay what it is.
  if (path.length === 0 || !value.some(({ atom }) => saidOn(path, atom))) return value;
  return value.flatMap((alternative): readonly Alternative[] => {
    const { guard, atom } = alternative;
    const said = saidOn(path, atom);
    if (!said) return [alternative];
    return said.values.flatMap((value) => under(constrain(said.variable, [value]), under(guard, just({ kind: 'primitive', value, ...('via' in atom && { via: atom.via }) }))));
  });
}

/** What a path says that an atom is. */
function saidOn(path: Guard, atom: Atom): Guard[number] | undefined {
  const variable = atom.kind === 'environment' ? atom.variable : atom.kind === 'unknown' ? atom.origin?.variable : undefined;
  const said = variable && path.find((constraint) => constraint.variable === variable);
  return said?.negated ? undefined : said;
}
