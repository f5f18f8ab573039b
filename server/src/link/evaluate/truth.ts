import { agree, conjoin, constrain, type Guard } from '../values/guard';
import type { Atom, Value } from '../values/value';
import type { Machine, Split } from './machine';

/** The guards under which a value holds in a condition, and under which it does not. */
export function truth(m: Machine, value: Value): Split {
  return split(m, value, isTruthy);
}

/** The guards under which a value is neither `undefined` nor `null`, and under which it is. */
export function presence(m: Machine, value: Value): Split {
  return split(m, value, isPresent);
}

/** What the left side of `??`, `||` and `&&` (and of their assignments) is where the expression takes it. */
export function keptBy(operator: string, value: Value): Value {
  if (operator.startsWith('??')) return value.filter(({ atom }) => isPresent(atom) !== false);
  const isAnd = operator.startsWith('&&');
  const kept = value.filter(({ atom }) => isTruthy(atom) !== isAnd);
  // What `&&` keeps of its left side is nothing that anybody reads on: as good as missing.
  return isAnd ? kept.map(({ guard, atom }) => ({ guard, atom: atom.kind === 'unknown' ? { kind: 'primitive', value: undefined } : atom })) : kept;
}

/** undefined: cannot be told. */
export function isTruthy(atom: Atom): boolean | undefined {
  switch (atom.kind) {
    case 'primitive':
      return Boolean(atom.value);
    case 'absent':
      return false;
    case 'unknown':
      return undefined;
    case 'environment':
      return atom.variable.made === undefined ? true : undefined;
    case 'pattern':
      return atom.parts.some((part) => typeof part === 'string') ? true : undefined;
    default:
      return true;
  }
}

function isPresent(atom: Atom): boolean | undefined {
  if (atom.kind === 'primitive') return atom.value !== undefined && atom.value !== null;
  if (atom.kind === 'absent') return false;
  return atom.kind === 'unknown' || (atom.kind === 'environment' && atom.variable.made !== undefined) ? undefined : true;
}

function split(m: Machine, value: Value, holds: (atom: Atom) => boolean | undefined): Split {
  const whenTrue: Guard[] = [];
  const whenFalse: Guard[] = [];
  for (const { guard, atom } of value) {
    const outcome = holds(atom);
    if (outcome !== undefined) {
      (outcome ? whenTrue : whenFalse).push(guard);
      continue;
    }
    const choice = m.choice(atom.kind === 'unknown' ? atom.note : 'condition');
    const yes = conjoin(guard, constrain(choice, ['1']));
    const no = conjoin(guard, constrain(choice, ['0']));
    if (yes) whenTrue.push(yes);
    if (no) whenFalse.push(no);
  }
  return separate(m, whenTrue, whenFalse);
}

/** Where one guard stands on both sides (`a | undefined` without a reason), a choice tells the sides apart. */
function separate(m: Machine, whenTrue: Guard[], whenFalse: Guard[]): Split {
  const overlaps = whenTrue.some((yes) => whenFalse.some((no) => agree(yes, no)));
  if (!overlaps) return { whenTrue, whenFalse };
  const choice = m.choice('condition');
  const add = (guards: Guard[], outcome: string) => guards.flatMap((guard) => wrap(conjoin(guard, constrain(choice, [outcome]))));
  return { whenTrue: add(whenTrue, '1'), whenFalse: add(whenFalse, '0') };
}

function wrap(guard: Guard | undefined): readonly Guard[] {
  return guard ? [guard] : [];
}
