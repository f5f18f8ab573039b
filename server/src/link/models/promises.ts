import { asPromise, promiseWith, settlement } from '../evaluate/exceptions';
import { argument, type Intrinsic, type IntrinsicCall, type Machine } from '../evaluate/machine';
import { elementsOf } from '../evaluate/members';
import { conjoin, type Guard, weakest } from '../values/guard';
import { Cell } from '../values/heap';
import { ABSENT, join, just, NEVER, type NodeRef, primitive, UNDEFINED, under, unknown, type Value } from '../values/value';
import { nativeFunction } from './native-functions';

/** `Promise.resolve(value)`: a promise stays what it is. */
export function promiseOf(_m: Machine, value: Value): Value {
  const { settled, rejected } = settlement(value);
  return promiseWith(settled, rejected);
}

/** What one of several promises comes to. */
interface Outcome {
  readonly settled: Value;
  readonly rejected: Value;
  /** When it is fulfilled, and when it is rejected, as far as one guard can say. Undefined: never. */
  readonly whenSettled: Guard | undefined;
  readonly whenRejected: Guard | undefined;
}

function outcomeOf(value: Value): Outcome {
  const { settled, rejected } = settlement(value);
  const when = (alternatives: Value): Guard | undefined => (alternatives.length > 0 ? weakest(alternatives.map(({ guard }) => guard)) : undefined);
  return { settled, rejected, whenSettled: when(settled), whenRejected: when(rejected) };
}

function outcomes(m: Machine, call: IntrinsicCall): { readonly outcomes: readonly Outcome[]; readonly exact: boolean } {
  const { values, exact } = elementsOf(m, argument(call.args, 0) ?? UNDEFINED, call.at);
  return { outcomes: values.map(outcomeOf), exact };
}

function listOf(m: Machine, values: readonly Value[], exact: boolean, at: NodeRef): Value {
  return exact ? m.newArray(values, at) : m.newArray([], at, values.length > 0 ? join(...values) : undefined);
}

/** All at once; undefined where they exclude each other. */
function all(guards: readonly (Guard | undefined)[]): Guard | undefined {
  return guards.reduce<Guard | undefined>((both, guard) => both && guard && conjoin(both, guard), []);
}

function isGiven(reaction: Value | undefined): reaction is Value {
  return reaction?.some(({ atom }) => atom.kind !== 'primitive') ?? false;
}

/** `then(onFulfilled, onRejected)`; a reaction that is not given hands on what comes. */
export function react(m: Machine, call: IntrinsicCall, onFulfilled: Value | undefined, onRejected: Value | undefined): Value {
  const { settled, rejected } = settlement(call.self);
  const run = (reaction: Value, value: Value): Value => m.call(reaction, UNDEFINED, { values: [value] }, call.at);
  return asPromise(m, () => {
    const onward = m.fork([
      { guards: settled.map(({ guard }) => guard), run: () => (isGiven(onFulfilled) ? run(onFulfilled, settled) : settled) },
      { guards: rejected.map(({ guard }) => guard), run: () => (isGiven(onRejected) ? run(onRejected, rejected) : (m.raise(rejected), NEVER)) },
    ]);
    // Whatever else may reject it: the reaction is there for that.
    const failed = isGiven(onRejected) && rejected.length === 0 && m.mayFail ? run(onRejected, unknown('external', call.at, 'an error')) : NEVER;
    return join(onward, failed);
  });
}

export const PROMISE_METHODS: Readonly<Record<string, Intrinsic>> = {
  then: (m, call) => react(m, call, call.args.values[0], call.args.values[1]),
  catch: (m, call) => react(m, call, undefined, call.args.values[0]),
  finally: (m, call) =>
    asPromise(m, () => {
      m.await(m.call(argument(call.args, 0) ?? UNDEFINED, UNDEFINED, { values: [] }, call.at));
      return call.self;
    }),
};

export const PROMISE_STATICS: Readonly<Record<string, Intrinsic>> = {
  withResolvers(m, call) {
    let functions: readonly Value[] = [];
    const executor = nativeFunction(m, call.at, (_m, { args }) => ((functions = args.values), UNDEFINED));
    const promise = constructPromise(m, { ...call, args: { values: [executor] } });
    const [resolve = UNDEFINED, reject = UNDEFINED] = functions;
    return m.newRecord({ promise, resolve, reject }, call.at);
  },
  resolve: (m, call) => promiseOf(m, argument(call.args, 0) ?? UNDEFINED),
  reject: (_m, call) => promiseWith(NEVER, argument(call.args, 0) ?? UNDEFINED),
  all(m, call) {
    const { outcomes: given, exact } = outcomes(m, call);
    const whenAll = all(given.map(({ whenSettled }) => whenSettled));
    const list = listOf(m, given.map(({ settled }) => settled), exact, call.at);
    return promiseWith(whenAll ? under(whenAll, list) : NEVER, join(...given.map(({ rejected }) => rejected)));
  },
  allSettled(m, call) {
    const { outcomes: given, exact } = outcomes(m, call);
    const record = (status: Value, value: Value, reason: Value) => m.newRecord({ status, value, reason }, call.at);
    const isOpen = m.mayFail;
    const results = given.map(({ settled, rejected, whenSettled, whenRejected }) =>
      join(
        whenSettled ? under(whenSettled, record(isOpen && rejected.length === 0 ? unknown('external', call.at, 'an outcome') : primitive('fulfilled', call.at), settled, isOpen ? unknown('external', call.at, 'an error') : UNDEFINED)) : NEVER,
        whenRejected ? under(whenRejected, record(primitive('rejected', call.at), UNDEFINED, rejected)) : NEVER,
      ),
    );
    return promiseWith(listOf(m, results, exact, call.at), NEVER);
  },
  race(m, call) {
    const { outcomes: given } = outcomes(m, call);
    return promiseWith(join(...given.map(({ settled }) => settled)), join(...given.map(({ rejected }) => rejected)));
  },
  any(m, call) {
    const { outcomes: given } = outcomes(m, call);
    const whenNone = all(given.map(({ whenRejected }) => whenRejected));
    const error = whenNone && given.length > 0 ? under(whenNone, m.newRecord({ name: primitive('AggregateError'), errors: listOf(m, given.map(({ rejected }) => rejected), true, call.at) }, call.at)) : NEVER;
    return promiseWith(join(...given.map(({ settled }) => settled)), error);
  },
};

/** `new Promise((resolve, reject) => …)`: settled with everything that either is called with. */
export function constructPromise(m: Machine, call: IntrinsicCall): Value {
  const fulfilled = new Cell(ABSENT);
  const failed = new Cell(ABSENT);
  const into = (cell: Cell) =>
    nativeFunction(m, call.at, (_m, { args }) => {
      m.store.write(cell, join(present(cell), argument(args, 0) ?? UNDEFINED));
      return UNDEFINED;
    }, true);
  const executed = asPromise(m, () => m.call(argument(call.args, 0) ?? UNDEFINED, UNDEFINED, { values: [into(fulfilled), into(failed)] }, call.at));
  const settled = present(fulfilled);
  const rejected = join(present(failed), settlement(executed).rejected);
  if (settled.length > 0 || rejected.length > 0) return joined(settled, rejected);
  // Whoever has kept `resolve` may call it before anybody waits for the promise.
  const outcome = (): ReturnType<typeof settlement> => {
    const [later, failures] = [settlement(present(fulfilled)), present(failed)];
    return later.settled.length > 0 || failures.length > 0 ? { settled: later.settled, rejected: join(failures, later.rejected) } : { settled: unknown('external', call.at, 'what a promise is settled with'), rejected: NEVER };
  };
  return just({
    kind: 'promise',
    get settled() {
      return outcome().settled;
    },
    get rejected() {
      return outcome().rejected;
    },
  });
}

function joined(settled: Value, rejected: Value): Value {
  const inner = settlement(settled);
  return promiseWith(inner.settled, join(rejected, inner.rejected));
}

function present({ value }: Cell): Value {
  return value.filter(({ atom }) => atom.kind !== 'absent');
}

/** A promise that is settled once a callback of Node's form, `(error, value)`, has been called. */
export function promiseOfCallback(m: Machine, at: NodeRef, start: (callback: Value) => void): Value {
  const executor = nativeFunction(m, at, (_m, { args }) => {
    const [resolve = UNDEFINED, reject = UNDEFINED] = args.values;
    start(
      nativeFunction(m, at, (_machine, later) => {
        const [error = UNDEFINED, value = UNDEFINED] = later.args.values;
        const failures = error.filter(({ atom }) => atom.kind === 'object');
        const successes = m.mayFail ? [{ guard: [], atom: UNDEFINED[0]!.atom }] : error.filter(({ atom }) => atom.kind !== 'object');
        return m.fork([
          { guards: failures.map(({ guard }) => guard), run: () => m.call(reject, UNDEFINED, { values: [failures] }, at) },
          { guards: successes.map(({ guard }) => guard), run: () => m.call(resolve, UNDEFINED, { values: [value] }, at) },
        ]);
      }),
    );
    return UNDEFINED;
  });
  return constructPromise(m, { self: UNDEFINED, args: { values: [executor] }, at });
}

