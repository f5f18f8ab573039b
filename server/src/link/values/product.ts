import { ALWAYS, conjoin, type Guard } from './guard';
import { type Atom, compress, NEVER, under, type Value } from './value';

/** More combinations than this are not tried. */
const MOST_COMBINATIONS = 256;

/** What a function of several values gives, for each combination of what they can be whose guards agree. It must not execute code. */
export function product(values: readonly Value[], of: (...atoms: readonly Atom[]) => Value): Value {
  let combinations: readonly { readonly guard: Guard; readonly atoms: readonly Atom[] }[] = [{ guard: ALWAYS, atoms: [] }];
  for (const value of values) {
    combinations = combinations.flatMap(({ guard, atoms }) =>
      value.flatMap((alternative) => {
        const both = conjoin(guard, alternative.guard);
        return both ? [{ guard: both, atoms: [...atoms, alternative.atom] }] : [];
      }),
    );
    if (combinations.length > MOST_COMBINATIONS) combinations = combinations.slice(0, MOST_COMBINATIONS);
  }
  const found = combinations.flatMap(({ guard, atoms }) => under(guard, of(...atoms)));
  return found.length === 0 ? NEVER : compress(found);
}
