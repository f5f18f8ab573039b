import { promiseWith, settlement } from '../evaluate/exceptions';
import { argument, type Intrinsic, type IntrinsicCall, type Machine, NO_ARGUMENTS, type ObjectModel, type PackageModel } from '../evaluate/machine';
import { elementsOf } from '../evaluate/members';
import { truth } from '../evaluate/truth';
import { Cell, type HeapObject } from '../values/heap';
import { join, just, NEVER, type NodeRef, UNDEFINED, under, unknown, type Value } from '../values/value';
import { isCallable, nativeFunction } from './native-functions';
import { promiseOf, react } from './promises';

/** Takes what an observable emits; not certain: it may not be emitted. What is asynchronous is emitted as its promise. */
type Push = (value: Value, isCertain: boolean) => void;
/** What subscribing does. */
type Source = (m: Machine, push: Push) => void;
/** What an operator makes of a source; `of` calls one of its arguments. */
type Operator = (source: Source, of: (index: number, ...values: readonly Value[]) => Value, call: IntrinsicCall) => Source;

const MODEL = 'observable';

interface ObservableData {
  readonly source: Source;
  /** Of a subject: what `next` pushes to, and of some the latest value. */
  readonly observers?: Push[];
  readonly latest?: Cell;
}

function observable(m: Machine, at: NodeRef, source: Source, subject: Omit<ObservableData, 'source'> = {}): Value {
  return just({ kind: 'object', object: m.newObject({ kind: 'modelled', model: MODEL, data: { source, ...subject } satisfies ObservableData }, at) });
}

function dataOf({ brand }: HeapObject): ObservableData | undefined {
  return brand.kind === 'modelled' && brand.model === MODEL ? (brand.data as ObservableData) : undefined;
}

/** Anything that rxjs takes for an observable: one, a promise, a list. */
function sourceOf(input: Value, at: NodeRef): Source {
  return (m, push) => {
    for (const { guard, atom } of input) {
      const value = under(guard, just(atom));
      const own = atom.kind === 'object' ? dataOf(atom.object) : undefined;
      if (own) own.source(m, push);
      else if (atom.kind === 'object') {
        const { values, exact } = elementsOf(m, value, at);
        for (const element of values) push(element, exact);
      } else push(value, atom.kind === 'promise');
    }
  };
}

function collected(m: Machine, source: Source): readonly { readonly value: Value; readonly isCertain: boolean }[] {
  const found: { value: Value; isCertain: boolean }[] = [];
  source(m, (value, isCertain) => found.push({ value, isCertain }));
  return found;
}

/** The first value; with those that may come before it. */
function firstOf(values: ReturnType<typeof collected>, at: NodeRef): Value {
  const certain = values.findIndex(({ isCertain }) => isCertain);
  const possible = certain < 0 ? values : values.slice(0, certain + 1);
  return possible.length > 0 ? join(...possible.map(({ value }) => value)) : unknown('external', at, 'what an observable emits');
}

/** What ends an observable before its time: the errors of all that it emits. */
function errorsOf(values: ReturnType<typeof collected>): Value {
  return join(...values.map(({ value }) => settlement(value).rejected));
}

/** A value that is there only if nothing fails before. */
function unless(errors: Value, value: Value): Value {
  if (errors.length === 0) return value;
  const { settled, rejected } = settlement(value);
  return promiseWith(settled, join(rejected, errors));
}

/** The last value; what fails before it, is what it ends with. */
function lastOf(values: ReturnType<typeof collected>, at: NodeRef): Value {
  return unless(errorsOf(values), firstOf([...values].reverse(), at));
}

/** Goes on with a value once it is there. */
function then(m: Machine, value: Value, at: NodeRef, onward: (value: Value) => Value): Value {
  if (!value.some(({ atom }) => atom.kind === 'promise')) return onward(value);
  return react(m, { self: value, args: NO_ARGUMENTS, at }, nativeFunction(m, at, (_m, { args }) => onward(argument(args, 0) ?? UNDEFINED)), undefined);
}

const each = (source: Source, at: NodeRef, change: (m: Machine, value: Value) => Value): Source => (m, push) => source(m, (value, isCertain) => push(then(m, value, at, (settled) => change(m, settled)), isCertain));

const flattened: Operator = (source, of, { at }) => (m, push) =>
  source(m, (value, isCertain) => {
    let inner: ReturnType<typeof collected> = [];
    const made = then(m, value, at, (settled) => {
      inner = collected(m, sourceOf(of(0, settled), at));
      return firstOf(inner, at);
    });
    // What waits for a promise is one value after it; what is there is emitted one by one.
    if (made.some(({ atom }) => atom.kind === 'promise') && inner.length < 2) push(made, isCertain);
    else {
      const { rejected } = settlement(value);
      if (rejected.length > 0) push(promiseWith(NEVER, rejected), isCertain);
      for (const one of inner) push(one.value, isCertain && one.isCertain);
    }
  });

const unchanged: Operator = (source) => source;

const caught: Operator = (source, of, { at }) => (m, push) =>
  source(m, (value, isCertain) => push(value.some(({ atom }) => atom.kind === 'promise') ? react(m, { self: value, args: NO_ARGUMENTS, at }, undefined, nativeFunction(m, at, (machine, { args }) => firstOf(collected(machine, sourceOf(of(0, argument(args, 0) ?? UNDEFINED), at)), at))) : value, isCertain));

function listed(source: Source, at: NodeRef): Source {
  return (m, push) => {
    const values = collected(m, source);
    const settled = values.map(({ value }) => settlement(value).settled);
    push(unless(errorsOf(values), values.every(({ isCertain }) => isCertain) ? m.newArray(settled, at) : m.newArray([], at, join(...settled))), true);
  };
}

const folded: Operator = (source, _of, call) => (m, push) => {
  const list = collected(m, listed(source, call.at))[0]?.value ?? NEVER;
  push(then(m, list, call.at, (settled) => m.invoke(settled, 'reduce', call.args, call.at)), true);
};

/** What is made of each value goes the same way again: once here, which stands for all times. */
const expanded: Operator = (source, of, call) => (m, push) => {
  source(m, push);
  flattened(source, of, call)(m, (value) => push(value, false));
};

/** Observables of observables. */
const joined: Operator = (source, _of, call) => flattened(source, (_index, value) => value ?? UNDEFINED, call);

/** How many there are, or whether: not known, but whatever goes wrong before is. */
const measured: Operator = (source, _of, { at }) => (m, push) => push(unless(errorsOf(collected(m, source)), unknown('external', at, 'what is found out of an observable')), true);

const OPERATORS: Readonly<Record<string, Operator>> = {
  map: (source, of, { at }) => each(source, at, (_m, value) => of(0, value)),
  mapTo: (source, _of, { args, at }) => each(source, at, () => argument(args, 0) ?? UNDEFINED),
  tap: (source, of, { args, at }) => each(source, at, (_m, value) => (isCallable(argument(args, 0) ?? UNDEFINED) && of(0, value), value)),
  filter: (source, of) => (m, push) =>
    source(m, (value, isCertain) => {
      const { whenTrue, whenFalse } = truth(m, of(0, settlement(value).settled));
      if (whenTrue.length > 0) push(whenFalse.length === 0 ? value : join(...whenTrue.map((guard) => under(guard, value))), isCertain && whenFalse.length === 0);
    }),
  switchMap: flattened,
  mergeMap: flattened,
  flatMap: flattened,
  concatMap: flattened,
  exhaustMap: flattened,
  concatAll: joined,
  mergeAll: joined,
  switchAll: joined,
  exhaustAll: joined,
  expand: expanded,
  ...Object.fromEntries(['bufferCount', 'bufferTime', 'buffer', 'bufferWhen'].map((name) => [name, (source, _of, { at }) => listed(source, at)] satisfies [string, Operator])),
  ...Object.fromEntries(['count', 'every', 'find', 'findIndex', 'isEmpty', 'max', 'min', 'ignoreElements'].map((name) => [name, measured] satisfies [string, Operator])),
  catchError: caught,
  toArray: (source, _of, { at }) => listed(source, at),
  reduce: folded,
  scan: folded,
  startWith: (source, _of, { args }) => (m, push) => {
    for (const value of args.values) push(value, true);
    source(m, push);
  },
  defaultIfEmpty: (source, _of, { args }) => (m, push) => {
    const values = collected(m, source);
    for (const { value, isCertain } of values) push(value, isCertain);
    if (!values.some(({ isCertain }) => isCertain)) push(argument(args, 0) ?? UNDEFINED, values.length === 0);
  },
  ...Object.fromEntries(['take', 'first', 'last', 'takeUntil', 'takeWhile', 'skip', 'share', 'shareReplay', 'retry', 'retryWhen', 'timeout', 'delay', 'debounceTime', 'throttleTime', 'auditTime', 'distinctUntilChanged', 'distinct', 'finalize', 'observeOn', 'subscribeOn', 'repeat', 'throwIfEmpty'].map((name) => [name, unchanged])),
};

/** One value made of several observables: a list or a record of what each of them emits. */
const combined: Intrinsic = (m, { args, at }) => {
  const [only, ...others] = args.values;
  const given = others.length === 0 && only?.[0]?.atom.kind === 'object' && !dataOf(only[0].atom.object) ? only : m.newArray(args.values, at);
  return observable(m, at, (machine, push) => {
    const object = given[0]?.atom.kind === 'object' ? given[0].atom.object : undefined;
    if (!object) return push(unknown('external', at, 'what observables emit'), true);
    const latest = object.keys().map((key) => [key, firstOf(collected(machine, sourceOf(machine.read(given, key, at), at)), at)] as const);
    const made = machine.newObject(object.brand, at);
    const whole = react(machine, { self: machine.invoke(just({ kind: 'external', module: 'global', path: ['Promise'] }), 'all', { values: [machine.newArray(latest.map(([, value]) => value), at)] }, at), args: NO_ARGUMENTS, at }, nativeFunction(machine, at, (_m, call) => {
      for (const [i, [key]] of latest.entries()) made.cell(key).value = machine.read(argument(call.args, 0) ?? UNDEFINED, String(i), at);
      return just({ kind: 'object', object: made });
    }), undefined);
    push(whole, true);
  });
};

const oneByOne: Intrinsic = (m, { args, at }) =>
  observable(m, at, (machine, push) => {
    for (const value of args.values) sourceOf(value, at)(machine, push);
  });

const FUNCTIONS: Readonly<Record<string, Intrinsic>> = {
  of: (m, { args, at }) => observable(m, at, (_m, push) => args.values.forEach((value) => push(value, true))),
  from: (m, { args, at }) => observable(m, at, sourceOf(argument(args, 0) ?? UNDEFINED, at)),
  defer: (m, { args, at }) => observable(m, at, (machine, push) => sourceOf(machine.call(argument(args, 0) ?? UNDEFINED, UNDEFINED, NO_ARGUMENTS, at), at)(machine, push)),
  throwError: (m, { args, at }) => observable(m, at, (machine, push) => {
    const error = argument(args, 0) ?? UNDEFINED;
    push(promiseWith(NEVER, isCallable(error) ? machine.call(error, UNDEFINED, NO_ARGUMENTS, at) : error), true);
  }),
  timer: (m, { at }) => observable(m, at, (_m, push) => push(unknown('external', at, 'a number'), true)),
  interval: (m, { at }) => observable(m, at, (_m, push) => push(unknown('external', at, 'a number'), true)),
  forkJoin: combined,
  combineLatest: combined,
  zip: combined,
  merge: oneByOne,
  concat: oneByOne,
  firstValueFrom: (m, { args, at }) => promiseOf(m, firstOf(collected(m, sourceOf(argument(args, 0) ?? UNDEFINED, at)), at)),
  lastValueFrom: (m, { args, at }) => promiseOf(m, lastOf(collected(m, sourceOf(argument(args, 0) ?? UNDEFINED, at)), at)),
};

function subject(m: Machine, name: string, initial: Value | undefined, at: NodeRef): Value {
  const observers: Push[] = [];
  const latest = new Cell(initial ?? UNDEFINED);
  const source: Source = (_m, push) => {
    if (initial) push(latest.value, true);
    observers.push(push);
  };
  return observable(m, at, source, { observers, ...(name === 'BehaviorSubject' && { latest }) });
}

/** Observables as ordinary data: what is emitted is known where what is emitted from is. */
export const RXJS: PackageModel = {
  owns: (module) => /^rxjs(\/operators)?$/.test(module),
  call(m, { path }, call) {
    const name = path.at(-1) ?? '';
    if (Object.hasOwn(FUNCTIONS, name)) return FUNCTIONS[name]?.(m, call);
    const operator = Object.hasOwn(OPERATORS, name) ? OPERATORS[name] : undefined;
    if (!operator) return undefined;
    return nativeFunction(m, call.at, (machine, { args }) => {
      const of = (index: number, ...values: readonly Value[]): Value => machine.call(argument(call.args, index) ?? UNDEFINED, UNDEFINED, { values }, call.at);
      return observable(machine, call.at, operator(sourceOf(argument(args, 0) ?? UNDEFINED, call.at), of, call));
    });
  },
  construct(m, { path }, args, at) {
    const name = path.at(-1) ?? '';
    if (name.endsWith('Subject')) return subject(m, name, name === 'BehaviorSubject' ? argument(args, 0) : undefined, at);
    if (name !== 'Observable') return undefined;
    return observable(m, at, (machine, push) => {
      const next = nativeFunction(machine, at, (_m, call) => (push(argument(call.args, 0) ?? UNDEFINED, true), UNDEFINED));
      machine.call(argument(args, 0) ?? UNDEFINED, UNDEFINED, { values: [machine.newRecord({ next, error: UNDEFINED, complete: UNDEFINED }, at)] }, at);
    });
  },
  read(m, { path }, key, at) {
    if (path.length === 0 && (key === 'EMPTY' || key === 'NEVER')) return observable(m, at, () => undefined);
    return undefined;
  },
};

const METHODS: Readonly<Record<string, (m: Machine, data: ObservableData, call: IntrinsicCall) => Value>> = {
  pipe: (m, _data, { self, args, at }) => args.values.reduce((piped, operator) => m.call(operator, UNDEFINED, { values: [piped] }, at), self),
  subscribe(m, { source }, { args, at }) {
    const given = argument(args, 0) ?? UNDEFINED;
    const [observer, onError] = isCallable(given) ? [given, args.values[1] ?? UNDEFINED] : [m.read(given, 'next', at), m.read(given, 'error', at)];
    source(m, (value) => {
      const done = then(m, value, at, (settled) => (isCallable(observer) ? m.call(observer, UNDEFINED, { values: [settled] }, at) : UNDEFINED));
      if (isCallable(onError)) react(m, { self: done, args: NO_ARGUMENTS, at }, undefined, onError);
      else m.outage?.abandon(settlement(done).rejected, m.path, at);
    });
    return m.newRecord({ unsubscribe: nativeFunction(m, at, () => UNDEFINED) }, at);
  },
  forEach: (m, { source }, { args, at }) => {
    const done: Value[] = [];
    source(m, (value) => done.push(then(m, value, at, (settled) => m.call(argument(args, 0) ?? UNDEFINED, UNDEFINED, { values: [settled] }, at))));
    return promiseWith(UNDEFINED, join(...done.map((value) => settlement(value).rejected)));
  },
  toPromise: (m, { source }, { at }) => promiseOf(m, lastOf(collected(m, source), at)),
  asObservable: (_m, _data, { self }) => self,
  next(m, { observers = [], latest }, { args }) {
    const value = argument(args, 0) ?? UNDEFINED;
    if (latest) m.store.write(latest, m.path.length === 0 ? value : join(latest.value, value));
    for (const push of observers) push(value, true);
    return UNDEFINED;
  },
  getValue: (_m, { latest }, { at }) => latest?.value ?? unknown('external', at, 'what an observable has emitted'),
  complete: () => UNDEFINED,
  error: () => UNDEFINED,
  unsubscribe: () => UNDEFINED,
};

export const OBSERVABLES: ObjectModel = {
  model: MODEL,
  invoke(m, object, key, call) {
    const data = dataOf(object);
    return data && Object.hasOwn(METHODS, key) ? METHODS[key]?.(m, data, call) : undefined;
  },
  read(_m, object, key) {
    return key === 'value' ? dataOf(object)?.latest?.value : undefined;
  },
};
