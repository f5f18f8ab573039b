import { argument, type Intrinsic, type IntrinsicCall, type Machine } from '../evaluate/machine';
import { elementsOf } from '../evaluate/members';
import { Cell } from '../values/heap';
import { ABSENT, join, just, type NodeRef, UNDEFINED, unknown, type Value } from '../values/value';
import { nativeFunction } from './native-functions';

export function promiseOf(m: Machine, value: Value): Value {
  return just({ kind: 'promise', settled: m.await(value) });
}

function settledValues(m: Machine, call: IntrinsicCall): { readonly values: readonly Value[]; readonly exact: boolean } {
  const { values, exact } = elementsOf(m, argument(call.args, 0) ?? UNDEFINED, call.at);
  return { values: values.map((value) => m.await(value)), exact };
}

function listOf(m: Machine, { values, exact }: { readonly values: readonly Value[]; readonly exact: boolean }, at: NodeRef): Value {
  return exact ? m.newArray(values, at) : m.newArray([], at, values.length > 0 ? join(...values) : undefined);
}

/** Calls a reaction, if one is given; otherwise the value goes on. */
function react(m: Machine, call: IntrinsicCall, index: number, value: Value): Value {
  const reaction = call.args.values[index];
  const isGiven = reaction?.some(({ atom }) => atom.kind !== 'primitive');
  return reaction && isGiven ? m.await(m.call(reaction, UNDEFINED, { values: [value] }, call.at)) : value;
}

export const PROMISE_METHODS: Readonly<Record<string, Intrinsic>> = {
  then(m, call) {
    const settled = m.await(call.self);
    const onward = react(m, call, 0, settled);
    const failed = call.args.values[1] ? react(m, call, 1, unknown('external', call.at, 'an error')) : [];
    return promiseOf(m, join(onward, failed));
  },
  catch: (m, call) => promiseOf(m, join(m.await(call.self), react(m, call, 0, unknown('external', call.at, 'an error')))),
  finally(m, call) {
    m.call(argument(call.args, 0) ?? UNDEFINED, UNDEFINED, { values: [] }, call.at);
    return promiseOf(m, m.await(call.self));
  },
};

export const PROMISE_STATICS: Readonly<Record<string, Intrinsic>> = {
  resolve: (m, call) => promiseOf(m, argument(call.args, 0) ?? UNDEFINED),
  reject: (m, call) => {
    m.mayThrow();
    return promiseOf(m, unknown('external', call.at, 'a rejected promise'));
  },
  all: (m, call) => promiseOf(m, listOf(m, settledValues(m, call), call.at)),
  allSettled(m, call) {
    const { values, exact } = settledValues(m, call);
    const outcomes = values.map((value) => m.newRecord({ status: unknown('external', call.at, 'an outcome'), value, reason: unknown('external', call.at, 'an error') }, call.at));
    return promiseOf(m, listOf(m, { values: outcomes, exact }, call.at));
  },
  race: (m, call) => promiseOf(m, join(...settledValues(m, call).values)),
  any: (m, call) => promiseOf(m, join(...settledValues(m, call).values)),
};

/** `new Promise((resolve, reject) => …)`: settled with everything that resolve is called with. */
export function constructPromise(m: Machine, call: IntrinsicCall): Value {
  const outcome = new Cell(ABSENT);
  const resolve = nativeFunction(m, call.at, (_m, { args }) => {
    m.store.write(outcome, join(outcome.value, m.await(argument(args, 0) ?? UNDEFINED)));
    return UNDEFINED;
  });
  const reject = unknown('external', call.at, 'a rejection');
  m.call(argument(call.args, 0) ?? UNDEFINED, UNDEFINED, { values: [resolve, reject] }, call.at);
  const settled = outcome.value.filter(({ atom }) => atom.kind !== 'absent');
  return promiseOf(m, settled.length > 0 ? settled : unknown('external', call.at, 'what a promise is settled with'));
}
