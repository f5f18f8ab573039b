import { argument, type Intrinsic, type IntrinsicCall, type Machine } from '../evaluate/machine';
import { elementsOf } from '../evaluate/members';
import { ABSENT, join, UNDEFINED, type Value } from '../values/value';

/** What a method makes of the elements: those that the array has after it, and what it returns (the array itself if nothing is said). */
interface Rearrangement {
  readonly after: readonly Value[];
  readonly result?: Value;
}

type Rearrange = (m: Machine, call: IntrinsicCall, before: readonly Value[]) => Rearrangement | undefined;

/** A method that changes its array in place. Where its course cannot be told any element can be anywhere, and be what it `gives`. */
function inPlace(rearrange: Rearrange, gives: 'itself' | 'element' = 'itself'): Intrinsic {
  return (m, call) => {
    const { values, exact } = elementsOf(m, call.self, call.at);
    const change = exact && call.self.length === 1 ? rearrange(m, call, values) : undefined;
    const all = change ? [] : join(...values, ...call.args.values);
    for (const { atom } of call.self) {
      if (atom.kind !== 'object') continue;
      const length = Math.max(change?.after.length ?? 0, atom.object.keys().length);
      for (let i = 0; i < length; i++) m.store.write(atom.object.cell(String(i)), change ? (change.after[i] ?? ABSENT) : all);
      if (!change) m.store.write(atom.object.rest, join(atom.object.rest.value, all));
    }
    if (change) return change.result ?? call.self;
    return gives === 'itself' ? call.self : all.length > 0 ? all : UNDEFINED;
  };
}

/** The same on a copy. */
function onCopy(rearrange: Rearrange): Intrinsic {
  return (m, call) => {
    const { values, exact } = elementsOf(m, call.self, call.at);
    const after = exact ? rearrange(m, call, values)?.after : undefined;
    return after ? m.newArray(after, call.at) : m.newArray([], call.at, values.length > 0 ? join(...values) : undefined);
  };
}

const reverse: Rearrange = (_m, _call, before) => ({ after: [...before].reverse() });

/** As in JavaScript, where every comparison has a known outcome. */
const sort: Rearrange = (m, call, before) => {
  const after = call.args.values.length > 0 ? orderedBy(m, call, before) : orderedAsTexts(before);
  return after && { after };
};

function orderedAsTexts(values: readonly Value[]): readonly Value[] | undefined {
  const keyed = values.flatMap((value) => (value.length === 1 && value[0]!.atom.kind === 'primitive' ? [{ value, text: String(value[0]!.atom.value) }] : []));
  if (keyed.length < values.length) return undefined;
  return keyed.sort((a, b) => (a.text < b.text ? -1 : Number(a.text > b.text))).map(({ value }) => value);
}

/** Longer lists are not sorted by the program's own function. */
const MOST_SORTED = 16;

function orderedBy(m: Machine, call: IntrinsicCall, values: readonly Value[]): readonly Value[] | undefined {
  if (values.length > MOST_SORTED) return undefined;
  const result: Value[] = [];
  for (const value of values) {
    let place = result.length;
    for (; place > 0; place--) {
      const [outcome, ...others] = m.call(argument(call.args, 0) ?? UNDEFINED, UNDEFINED, { values: [result[place - 1]!, value] }, call.at);
      if (outcome?.atom.kind !== 'primitive' || typeof outcome.atom.value !== 'number' || others.length > 0) return undefined;
      if (outcome.atom.value <= 0) break;
    }
    result.splice(place, 0, value);
  }
  return result;
}

const splice: Rearrange = (m, call, before) => {
  const [start, count] = call.args.values.map(([only, ...others]) => (only?.atom.kind === 'primitive' && others.length === 0 ? Number(only.atom.value) : Number.NaN));
  if (start === undefined || Number.isNaN(start) || Number.isNaN(count) || call.args.rest) return undefined;
  const after = [...before];
  const taken = after.splice(start, count ?? before.length, ...call.args.values.slice(2));
  return { after, result: m.newArray(taken, call.at) };
};

/** Methods of arrays that change them, and their namesakes that leave them as they are. */
export const ARRAY_MUTATORS: Readonly<Record<string, Intrinsic>> = {
  reverse: inPlace(reverse),
  toReversed: onCopy(reverse),
  sort: inPlace(sort),
  toSorted: onCopy(sort),
  splice: inPlace(splice),
  toSpliced: onCopy(splice),
  shift: inPlace((_m, _call, [first, ...after]) => ({ after, result: first ?? UNDEFINED }), 'element'),
  pop: inPlace((_m, _call, before) => ({ after: before.slice(0, -1), result: before.at(-1) ?? UNDEFINED }), 'element'),
  unshift: inPlace((_m, { args }, before) => (args.rest ? undefined : { after: [...args.values, ...before] })),
  fill: inPlace((_m, { args }, before) => (args.values.length === 1 ? { after: before.map(() => args.values[0]!) } : undefined)),
};
