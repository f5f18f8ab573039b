import { asPromise } from '../../evaluate/exceptions';
import { argument, type Arguments, type Intrinsic, type IntrinsicCall, type Machine, type PackageModel } from '../../evaluate/machine';
import { elementsOf } from '../../evaluate/members';
import { type NodeRef, UNDEFINED, type Value } from '../../values/value';
import { isCallable, nativeFunction, objectWith } from '../native-functions';
import { PROMISE_STATICS, promiseOf, react } from '../promises';
import { isGiven, option } from '../sdk-client';

/** Calls a function as a promise: what it throws rejects that. */
function started(m: Machine, action: Value, args: Arguments, at: NodeRef): Value {
  return asPromise(m, () => m.await(m.call(action, UNDEFINED, args, at)));
}

/** `run(action, …args)`: sooner or later, once. */
const runFirst: Intrinsic = (m, { args, at }) => started(m, argument(args, 0) ?? UNDEFINED, { ...args, values: args.values.slice(1) }, at);

/** `run([actions])`: a promise of all that they give. */
const runAll: Intrinsic = (m, call) => allOf(m, elementsOf(m, argument(call.args, 0) ?? UNDEFINED, call.at).values.map((action) => started(m, action, { values: [] }, call.at)), call);

/** `map(list, mapper)`. */
const runMapper: Intrinsic = (m, call) => {
  const [list = UNDEFINED, mapper = UNDEFINED] = call.args.values;
  const mapped = m.invoke(list, 'map', { values: [mapper] }, call.at);
  return PROMISE_STATICS['all']!(m, { ...call, args: { values: [mapped] } });
};

function allOf(m: Machine, promises: readonly Value[], call: IntrinsicCall): Value {
  return PROMISE_STATICS['all']!(m, { ...call, args: { values: [m.newArray(promises, call.at)] } });
}

/** `withTimeout(promise, options)`: what is lost answers before that. */
const runWithin: Intrinsic = (m, { args, at }) => {
  const given = argument(args, 0) ?? UNDEFINED;
  return isCallable(given) ? started(m, given, { values: [] }, at) : promiseOf(m, given);
};

/** Functions by package and name. What is not listed here is as unknown as any other package. */
const FUNCTIONS: Readonly<Record<string, Readonly<Record<string, Intrinsic>>>> = {
  'p-limit': { default: (m, { at }) => nativeFunction(m, at, runFirst) },
  'p-timeout': { default: runWithin, pTimeout: runWithin },
  'promise-timeout': { timeout: runWithin },
  'p-map': { default: runMapper, pMap: runMapper },
  'p-map-series': { default: runMapper },
  'p-all': { default: runAll },
  'p-series': { default: runAll },
  'p-try': { default: runFirst },
  'p-settle': { default: (m, call) => PROMISE_STATICS['allSettled']!(m, call) },
  'p-any': { default: (m, call) => PROMISE_STATICS['any']!(m, call) },
};

/** Makers of objects that run what they are given. */
const QUEUES: Readonly<Record<string, Readonly<Record<string, Intrinsic>>>> = {
  'p-queue': { add: runFirst, addAll: runAll, onIdle: settledAtOnce(), onEmpty: settledAtOnce() },
  bottleneck: { schedule: (m, call) => runFirst(m, isCallable(argument(call.args, 0) ?? UNDEFINED) ? call : { ...call, args: { values: call.args.values.slice(1) } }), wrap: (m, call) => wrapped(m, call) },
  'async-mutex': { runExclusive: (m, call) => runFirst(m, { ...call, args: { values: call.args.values.slice(0, 1) } }) },
};

function settledAtOnce(): Intrinsic {
  return (m) => promiseOf(m, UNDEFINED);
}

function wrapped(m: Machine, { args, at }: IntrinsicCall): Value {
  const action = argument(args, 0) ?? UNDEFINED;
  return nativeFunction(m, at, (machine, later) => started(machine, action, later.args, later.at));
}

/** Limits, queues and timeouts: they run what they are given, once, and hand on how it ends. */
export const RUNNERS: PackageModel = {
  owns: (module) => Object.hasOwn(FUNCTIONS, module) || Object.hasOwn(QUEUES, module) || module === 'lru-cache',
  call: (m, { module, path }, call) => FUNCTIONS[module]?.[path.at(-1) ?? 'default']?.(m, call),
  construct(m, { module }, args, at) {
    if (module === 'lru-cache') return loadingCache(m, args, at);
    const methods = QUEUES[module];
    return methods && objectWith(m, methods, at);
  },
};

/** `new LRUCache({ fetchMethod })`: what a cold cache does not have, it loads. */
function loadingCache(m: Machine, args: Arguments, at: NodeRef): Value | undefined {
  const load = option(m, argument(args, 0) ?? UNDEFINED, 'fetchMethod', at);
  if (!isGiven(load)) return undefined;
  const cache = m.newObject({ kind: 'plain' }, at);
  const fetch = nativeFunction(m, at, (machine, call) => started(machine, load, { values: [argument(call.args, 0) ?? UNDEFINED, UNDEFINED, machine.newRecord({}, call.at)] }, call.at));
  cache.cell('fetch').value = fetch;
  cache.cell('forceFetch').value = fetch;
  return [{ guard: [], atom: { kind: 'object', object: cache } }];
}

/** What a promise does when it is rejected, under a model's own name. */
export function orElse(m: Machine, promise: Value, instead: (error: Value) => Value, at: NodeRef): Value {
  const reaction = nativeFunction(m, at, (_m, { args }) => instead(argument(args, 0) ?? UNDEFINED));
  return react(m, { self: promise, args: { values: [] }, at }, undefined, reaction);
}
