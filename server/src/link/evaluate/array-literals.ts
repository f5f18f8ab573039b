import type { Expression } from '../../extract/facts';
import { ALWAYS, conjoin, type Guard } from '../values/guard';
import type { Scope } from '../values/heap';
import { join, NEVER, UNDEFINED, type Value } from '../values/value';
import type { Frame, Machine } from './machine';

type ArrayLiteral = Extract<Expression, { kind: 'array' }>;

/** Lists of different lengths that one literal makes; beyond them nobody is told how long the list is. */
const MOST_LISTS = 8;

/** One of the lists that the elements so far make. */
interface List {
  readonly guard: Guard;
  readonly values: readonly Value[];
}

/** `[...some, one]`: where `some` is one of a few lists, so is what is made of it. */
export function evaluateArray(m: Machine, { id, elements }: ArrayLiteral, scope: Scope, frame: Frame): Value {
  const at = { file: frame.file, id };
  let lists: readonly List[] = [{ guard: ALWAYS, values: [] }];
  /** Elements from the first place that cannot be told. */
  let rest: Value | undefined;
  const add = (value: Value): void => {
    if (rest) rest = join(rest, value);
    else lists = lists.map(({ guard, values }) => ({ guard, values: [...values, value] }));
  };
  for (const element of elements) {
    if (element.kind === 'hole') add(UNDEFINED);
    else if (element.kind === 'spread') {
      const spread = m.elements(m.evaluate(element.operand, scope, frame), { file: frame.file, id: element.id });
      if (!rest && spread.lists && lists.length * spread.lists.length <= MOST_LISTS) lists = each(lists, spread.lists);
      else if (!rest && spread.exact) for (const value of spread.values) add(value);
      else rest = join(...(rest ? [rest] : []), ...spread.values);
    } else {
      const value = m.evaluate(element, scope, frame);
      if (value.length === 0) return NEVER;
      add(value);
    }
  }
  return lists.flatMap(({ guard, values }) => m.newArray(values, at, rest).map(({ atom }) => ({ guard, atom })));
}

function each(some: readonly List[], others: readonly List[]): readonly List[] {
  return some.flatMap((first) =>
    others.flatMap((second) => {
      const guard = conjoin(first.guard, second.guard);
      return guard ? [{ guard, values: [...first.values, ...second.values] }] : [];
    }),
  );
}
