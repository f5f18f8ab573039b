import { prototypeOf } from '../evaluate/function-objects';
import { argument, type Intrinsic, type IntrinsicCall, type Machine, only, type PackageModel } from '../evaluate/machine';
import { elementsOf } from '../evaluate/members';
import { binaryOperation } from '../evaluate/operators';
import { truth } from '../evaluate/truth';
import { Cell } from '../values/heap';
import { external, NEVER, type NodeRef, primitive, UNDEFINED, type Value } from '../values/value';
import { givenList } from './command-line/arguments';
import { parseArgs } from './command-line/parsers';
import { emitter } from './events';
import { processEnvironment } from './globals';
import { nativeFunction, objectWith } from './native-functions';
import { promiseOf, promiseOfCallback } from './promises';

/** Node's own modules, and packages that do the same, as far as values pass through them. */
export const NODE_MODULES: PackageModel = {
  owns: (module) => module.startsWith('node:') || EMITTER_PACKAGES.has(module) || INVARIANT_PACKAGES.has(module),
  isStateless: true,

  call(m, { module, path }, call) {
    const name = path.at(-1) ?? '';
    if (isAssertion(module, path)) return asserted(m, name, call);
    if (module === 'node:util' && name === 'promisify') return promisified(m, call);
    if (module === 'node:util' && name === 'parseArgs') return parseArgs(m, call);
    if (module === 'node:util' && name === 'inherits') return inherits(m, call);
    if (module === 'node:util' && name === 'callbackify') return argument(call.args, 0);
    if (module === 'node:timers/promises') return promiseOf(m, call.args.values[1] ?? UNDEFINED);
    if (module === 'node:async_hooks' && name === 'bind') return argument(call.args, 0);
    if (module === 'mitt') return emitter(m, call.at);
    if (module === 'node:stream' && path.join('.') === 'Readable.from') return m.newArray(elementsOf(m, argument(call.args, 0) ?? UNDEFINED, call.at).values, call.at);
    return undefined;
  },

  construct(m, { module, path }, _args, at) {
    const name = path.at(-1) ?? '';
    if (module === 'node:async_hooks' && name === 'AsyncLocalStorage') return localStorage(m, at);
    if (isEmitter(module, name)) return emitter(m, at);
    return undefined;
  },

  read(m, { module, path }, key, at) {
    if (module === 'node:process' && key === 'env') return processEnvironment(m, at);
    if (module === 'node:process' && key === 'argv') return givenList(m, at);
    return key === 'default' ? external(module, ...path) : undefined;
  },
};

const EMITTER_PACKAGES = new Set(['eventemitter3', 'emittery', 'mitt', 'events', 'eventemitter2', 'tseep']);

function isEmitter(module: string, name: string): boolean {
  return (module === 'node:events' || EMITTER_PACKAGES.has(module)) && (name === '' || /^(EventEmitter\w*|Emittery|default)$/.test(name));
}

const INVARIANT_PACKAGES = new Set(['tiny-invariant', 'invariant', 'ts-invariant']);

function isAssertion(module: string, path: readonly string[]): boolean {
  if (INVARIANT_PACKAGES.has(module)) return true;
  return /^node:assert(\/strict)?$/.test(module) && /^(|ok|strict|default|assert|equal|strictEqual)$/.test(path.at(-1) ?? '');
}

/** `assert(condition)`: what follows runs only where it holds. */
function asserted(m: Machine, name: string, { args, at }: IntrinsicCall): Value {
  const [value = UNDEFINED, expected = UNDEFINED] = args.values;
  const condition = /equal$/i.test(name) ? binaryOperation(m, '===', value, expected, at) : value;
  const error = m.newError({ message: primitive('an assertion that does not hold', at), name: primitive('AssertionError', at) }, at);
  const goesOn = m.branch(truth(m, condition), () => true, () => (m.raise(error, at), false));
  return goesOn ? UNDEFINED : NEVER;
}

/** `inherits(Child, Parent)`: the children's prototype goes on to the parent's. */
function inherits(m: Machine, { args, at }: IntrinsicCall): Value {
  const [child = UNDEFINED, parent = UNDEFINED] = args.values;
  const base = only(parent);
  for (const { atom } of child) {
    const prototype = prototypeOf(atom);
    if (prototype && base) prototype.prototype = prototypeOf(base);
  }
  m.writeMember(child, primitive('super_'), parent, at);
  return UNDEFINED;
}

/** A function with a callback becomes one that gives a promise. */
function promisified(m: Machine, { args, at }: IntrinsicCall): Value {
  const fn = argument(args, 0) ?? UNDEFINED;
  return nativeFunction(m, at, (machine, call) => {
    const start = (callback: Value): void => {
      machine.call(fn, call.self, { ...call.args, values: [...call.args.values, callback] }, call.at);
    };
    return promiseOfCallback(machine, call.at, start);
  });
}

/** AsyncLocalStorage: what `run` is given is there while its callback runs. */
function localStorage(m: Machine, at: NodeRef): Value {
  const current = new Cell(UNDEFINED);
  const running = (hasStore: boolean): Intrinsic => (machine, { args, at: place }) => {
    const outer = current.value;
    const [store = UNDEFINED, callback = UNDEFINED, ...values] = hasStore ? args.values : [UNDEFINED, ...args.values];
    machine.store.write(current, store);
    const result = machine.call(callback, UNDEFINED, { ...args, values }, place);
    machine.store.write(current, outer);
    return result;
  };
  const methods: Readonly<Record<string, Intrinsic>> = {
    run: running(true),
    exit: running(false),
    getStore: () => current.value,
    enterWith(machine, { args }) {
      machine.store.write(current, argument(args, 0) ?? UNDEFINED);
      return UNDEFINED;
    },
    disable: () => UNDEFINED,
  };
  return objectWith(m, methods, at, true);
}
