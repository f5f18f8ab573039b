import { argument, type Elements, type Intrinsic, type IntrinsicCall, type Machine } from '../evaluate/machine';
import { derive, deriveTest, testAmong, variableOf } from '../evaluate/derive';
import { elementsOf } from '../evaluate/members';
import { concatenate } from '../evaluate/operators';
import { truth } from '../evaluate/truth';
import { ALWAYS, conjoinEach, constrain, type Guard, outageIn } from '../values/guard';
import { product } from '../values/product';
import { ARRAY_MUTATORS } from './array-mutators';
import { type Atom, compress, join, just, type NodeRef, primitive, type PrimitiveAtom, UNDEFINED, under, unknown, type Value } from '../values/value';

function own(m: Machine, { self, at }: IntrinsicCall): Elements {
  return elementsOf(m, self, at);
}

function apply(m: Machine, call: IntrinsicCall, element: Value, index: number, of: Elements): Value {
  const callback = argument(call.args, 0) ?? UNDEFINED;
  // The last of a list whose elements are not all known stands for any of them.
  const place = of.exact || index < of.values.length - 1 ? primitive(index) : unknown('unsupported', call.at, 'an index');
  return m.call(callback, UNDEFINED, { values: [element, place, call.self] }, call.at);
}

function remake(m: Machine, { values, exact }: Elements, at: NodeRef): Value {
  return exact ? m.newArray(values, at) : m.newArray([], at, values.length > 0 ? join(...values) : undefined);
}

/** An element that a predicate may let through, under the condition that it does. */
function kept(m: Machine, call: IntrinsicCall, element: Value, index: number, of: Elements): { readonly element: Value; readonly certain: boolean; readonly possible: boolean } {
  const { whenTrue, whenFalse } = truth(m, apply(m, call, element, index, of));
  return { element: whenFalse.length === 0 ? element : join(...whenTrue.map((guard) => under(guard, element))), certain: whenFalse.length === 0, possible: whenTrue.length > 0 };
}

/** Which elements stay can depend on an outage: then there are two lists, and their lengths are known. */
function filter(m: Machine, call: IntrinsicCall): Value {
  const { outage } = m;
  if (!outage || outageIn(m.path)) return filtered(m, call);
  return m.fork([outage.on, outage.off].map((guard) => ({ guards: [guard], run: () => filtered(m, call) })));
}

function filtered(m: Machine, call: IntrinsicCall): Value {
  const elements = own(m, call);
  const { values, exact } = elements;
  const results = values.map((element, i) => kept(m, call, element, i, elements)).filter(({ possible }) => possible);
  if (exact && results.every(({ certain }) => certain)) return m.newArray(results.map(({ element }) => element), call.at);
  return m.newArray([], call.at, results.length > 0 ? join(...results.map(({ element }) => element)) : undefined);
}

/** The first element that the predicate lets through. */
function find(m: Machine, call: IntrinsicCall): Value {
  const elements = own(m, call);
  const { values, exact } = elements;
  const found: Value[] = [];
  for (const [i, element] of values.entries()) {
    const { element: value, certain, possible } = kept(m, call, element, i, elements);
    if (possible) found.push(value);
    if (certain && exact) return join(...found);
  }
  return join(...found, just({ kind: 'primitive', value: undefined, doubtful: found.length > 0 }));
}

/** The last first; as far as the order is known. */
function last(m: Machine, call: IntrinsicCall): Value {
  return find(m, { ...call, self: m.invoke(call.self, 'toReversed', { values: [] }, call.at) });
}

function map(m: Machine, call: IntrinsicCall): Value {
  const elements = own(m, call);
  return remake(m, { values: elements.values.map((element, i) => apply(m, call, element, i, elements)), exact: elements.exact }, call.at);
}

function flatMap(m: Machine, call: IntrinsicCall): Value {
  const elements = own(m, call);
  const inner = elements.values.map((element, i) => elementsOf(m, apply(m, call, element, i, elements), call.at));
  return remake(m, { values: inner.flatMap((each) => each.values), exact: elements.exact && inner.every((each) => each.exact) }, call.at);
}

function reduce(m: Machine, call: IntrinsicCall): Value {
  const { values, exact } = own(m, call);
  const callback = argument(call.args, 0) ?? UNDEFINED;
  const start = call.args.values[1];
  const [first, ...others] = values;
  let result = start ?? first ?? UNDEFINED;
  for (const [i, element] of (start ? values : others).entries()) {
    const next = m.call(callback, UNDEFINED, { values: [result, element, primitive(i), call.self] }, call.at);
    result = exact ? next : join(result, next);
  }
  return result;
}

/** Ways in which all elements may fail a test, or pass it, that are told apart. */
const MOST_COMBINATIONS = 16;

function quantify(decides: boolean): Intrinsic {
  return (m, call) => {
    const elements = own(m, call);
    const { values, exact } = elements;
    const outcomes = values.map((element, i) => truth(m, apply(m, call, element, i, elements)));
    if (!exact) return unknown('unsupported', call.at, 'a test of elements');
    // One element decides; the other outcome takes all of them.
    const decisive = outcomes.flatMap(({ whenTrue, whenFalse }) => (decides ? whenTrue : whenFalse));
    const combinations = outcomes.reduce((product, { whenTrue, whenFalse }) => product * Math.max(1, (decides ? whenFalse : whenTrue).length), 1);
    if (combinations > MOST_COMBINATIONS) return unknown('unsupported', call.at, 'a test of elements');
    const others = outcomes.reduce<readonly Guard[]>((all, { whenTrue, whenFalse }) => conjoinEach(all, decides ? whenFalse : whenTrue), [ALWAYS]);
    const of = (guards: readonly Guard[], value: boolean): Value => guards.map((guard) => ({ guard, atom: { kind: 'primitive', value, at: call.at } }));
    return compress([...of(decisive, decides), ...of(others, !decides)]);
  };
}

function push(m: Machine, { self, args, at }: IntrinsicCall): Value {
  for (const { guard, atom } of self) {
    if (atom.kind !== 'object') continue;
    const isCertain = self.length === 1 && guard === ALWAYS && !args.rest && m.path.length === 0;
    for (const value of [...args.values, ...(args.rest ? [args.rest] : [])]) {
      // Under a condition the place in the array is not certain: only that the element may be there.
      if (isCertain) m.store.write(atom.object.cell(String(atom.object.keys().length)), value);
      else m.store.write(atom.object.rest, join(atom.object.rest.value, value));
    }
  }
  return unknown('unsupported', at, 'a length');
}

/** The elements, where all are known. */
function known(m: Machine, call: IntrinsicCall): readonly PrimitiveAtom['value'][] | undefined {
  const { values, exact } = own(m, call);
  const found = values.flatMap((value) => (value.length === 1 && value[0]!.atom.kind === 'primitive' ? [value[0]!.atom.value] : []));
  return exact && found.length === values.length ? found : undefined;
}

function includes(m: Machine, call: IntrinsicCall): Value {
  const elements = known(m, call);
  return product([argument(call.args, 0) ?? UNDEFINED], (wanted) => {
    if (!elements) return deriveTest(m, wanted, ` in ${call.at.file}:${call.at.id}`, call.at, 'a test of elements');
    return wanted.kind === 'primitive' ? primitive(elements.includes(wanted.value), call.at) : testAmong(m, wanted, elements.map(String), call.at, 'a test of elements');
  });
}

function indexOf(m: Machine, call: IntrinsicCall): Value {
  const elements = known(m, call);
  return product([argument(call.args, 0) ?? UNDEFINED], (wanted) => {
    if (elements && wanted.kind === 'primitive') return primitive(elements.indexOf(wanted.value), call.at);
    const found = elements && testAmong(m, wanted, elements.map(String), call.at, 'an index');
    const variable = variableOf(m, wanted);
    if (!found || !variable) return derive(m, wanted, ` index in ${call.at.file}:${call.at.id}`, call.at, 'an index');
    return found.flatMap(({ guard, atom }) => (atom.kind === 'primitive' && atom.value === false ? under(guard, primitive(-1, call.at)) : elements.flatMap((element, i) => under(constrain(variable, [String(element)]), primitive(i, call.at)))));
  });
}

/** Of the first element that the predicate lets through. */
function findIndex(m: Machine, call: IntrinsicCall): Value {
  const elements = own(m, call);
  const { values, exact } = elements;
  const outcomes = values.map((element, i) => truth(m, apply(m, call, element, i, elements)));
  const first = outcomes.findIndex(({ whenFalse }) => whenFalse.length === 0);
  if (!exact || outcomes.some(({ whenTrue, whenFalse }) => whenTrue.length > 0 && whenFalse.length > 0)) return unknown('unsupported', call.at, 'an index');
  return primitive(first, call.at);
}

function slice(m: Machine, call: IntrinsicCall): Value {
  const { values, exact } = own(m, call);
  const bounds = call.args.values.map((value) => value[0]?.atom).map((atom) => (atom?.kind === 'primitive' ? Number(atom.value) : Number.NaN));
  return exact && bounds.every((bound) => !Number.isNaN(bound)) ? m.newArray(values.slice(...bounds), call.at) : remake(m, { values, exact: false }, call.at);
}

function at(m: Machine, call: IntrinsicCall): Value {
  const { values, exact } = own(m, call);
  const [index] = argument(call.args, 0) ?? UNDEFINED;
  if (exact && index?.atom.kind === 'primitive') return values.at(Number(index.atom.value)) ?? UNDEFINED;
  return values.length > 0 ? join(...values) : UNDEFINED;
}

function joinText(m: Machine, call: IntrinsicCall): Value {
  const { values, exact } = own(m, call);
  const separator = argument(call.args, 0) ?? primitive(',');
  if (!exact) return unknown('unsupported', call.at, 'a joined text');
  const texts = values.map((value) => value.map(({ guard, atom }) => ({ guard, atom: isMissing(atom) ? ({ kind: 'primitive', value: '' } as const) : atom })));
  return texts.reduce<Value>((text, part, i) => concatenate(m, i === 0 ? text : concatenate(m, text, separator, call.at), part, call.at), primitive('', call.at));
}

function isMissing(atom: Atom): boolean {
  return atom.kind === 'primitive' && (atom.value === undefined || atom.value === null);
}

const concat: Intrinsic = (m, call) => {
  const parts = [own(m, call), ...call.args.values.map((value): Elements => (isArray(value) ? elementsOf(m, value, call.at) : { values: [value], exact: true }))];
  return remake(m, { values: parts.flatMap(({ values }) => values), exact: parts.every(({ exact }) => exact) && !call.args.rest }, call.at);
};

function isArray(value: Value): boolean {
  return value.some(({ atom }) => atom.kind === 'object' && atom.object.brand.kind === 'array');
}

/** Where an iterator stands; generators give the list of what they yield, and iterators are lists. */
const CURSOR = '\0cursor';

/** `iterator.next()`. */
const next: Intrinsic = (m, call) => {
  const { values, exact } = own(m, call);
  const [target, ...others] = call.self;
  if (target?.atom.kind !== 'object' || others.length > 0) return unknown('unsupported', call.at, 'what an iterator gives');
  const cursor = target.atom.object.cell(CURSOR);
  const [place] = cursor.value;
  const i = place?.atom.kind === 'absent' ? 0 : place?.atom.kind === 'primitive' && cursor.value.length === 1 ? Number(place.atom.value) : undefined;
  if (i === undefined || !exact) return m.newRecord({ value: values.length > 0 ? join(...values) : UNDEFINED, done: unknown('unsupported', call.at, 'whether an iterator is at its end') }, call.at);
  m.store.write(cursor, primitive(i + 1));
  return m.newRecord({ value: values[i] ?? UNDEFINED, done: primitive(i >= values.length, call.at) }, call.at);
};

const copy: Intrinsic = (m, call) => remake(m, own(m, call), call.at);

export const ARRAY_METHODS: Readonly<Record<string, Intrinsic>> = {
  ...ARRAY_MUTATORS,
  map,
  forEach: (m, call) => (map(m, call), UNDEFINED),
  filter,
  find,
  findLast: last,
  flatMap,
  reduce,
  reduceRight: (m, call) => reduce(m, { ...call, self: m.invoke(call.self, 'toReversed', { values: [] }, call.at) }),
  some: quantify(true),
  every: quantify(false),
  push,
  includes,
  indexOf,
  findIndex,
  slice,
  at,
  join: joinText,
  concat,
  flat: (m, call) => {
    const { values, exact } = own(m, call);
    const inner = values.map((value): Elements => (isArray(value) ? elementsOf(m, value, call.at) : { values: [value], exact: true }));
    return remake(m, { values: inner.flatMap((each) => each.values), exact: exact && inner.every((each) => each.exact) }, call.at);
  },
  values: copy,
  'Symbol.iterator': copy,
  next,
  with: (m, call) => {
    const changed = copy(m, call);
    m.writeMember(changed, call.args.values[0] ?? UNDEFINED, call.args.values[1] ?? UNDEFINED, call.at);
    return changed;
  },
  entries: (m, call) => {
    const { values, exact } = own(m, call);
    return remake(m, { values: values.map((value, i) => m.newArray([exact ? primitive(i, call.at) : unknown('unsupported', call.at, 'an index'), value], call.at)), exact }, call.at);
  },
  keys: (m, call) => {
    const { values, exact } = own(m, call);
    return remake(m, { values: values.map((_value, i) => primitive(i, call.at)), exact }, call.at);
  },
};
