import type { Intrinsic, IntrinsicCall, Machine, ObjectModel } from '../evaluate/machine';
import { argument } from '../evaluate/machine';
import { elementsOf } from '../evaluate/members';
import type { HeapObject } from '../values/heap';
import { just, NEVER, type NodeRef, UNDEFINED, type Value } from '../values/value';

const NATIVE_MODEL = 'native';

interface NativeFunction {
  readonly run: Intrinsic;
  readonly isQuiet: boolean;
}

/**
 * A function that no code of the workspace makes: a method taken off a client, what `promisify` gives, the `resolve` of a promise. A quiet one leaves
 * nothing behind but what it gives, and what it writes to cells.
 */
export function nativeFunction(m: Machine, at: NodeRef, run: Intrinsic, isQuiet = false): Value {
  const data: NativeFunction = { run, isQuiet };
  return just({ kind: 'object', object: m.newObject({ kind: 'modelled', model: NATIVE_MODEL, data }, at) });
}

export function isNativeFunction({ brand }: HeapObject): boolean {
  return brand.kind === 'modelled' && brand.model === NATIVE_MODEL;
}

/** Can a value be a function: the program's own, or one that a model has made? */
export function isCallable(value: Value): boolean {
  return value.some(({ atom }) => atom.kind === 'function' || (atom.kind === 'object' && isNativeFunction(atom.object)));
}

/** An object with these methods, and nothing else that is known. */
export function objectWith(m: Machine, methods: Readonly<Record<string, Intrinsic>>, at: NodeRef, areQuiet = false): Value {
  return m.newRecord(Object.fromEntries(Object.entries(methods).map(([name, run]) => [name, nativeFunction(m, at, run, areQuiet)])), at);
}

export const NATIVE_FUNCTIONS: ObjectModel = {
  model: NATIVE_MODEL,
  isQuiet: ({ brand }) => brand.kind === 'modelled' && (brand.data as NativeFunction).isQuiet,
  invoke(m, object, key, call) {
    if (object.brand.kind !== 'modelled') return undefined;
    const { run, isQuiet: isSilent } = object.brand.data as NativeFunction;
    const { args, at } = call;
    if (key === '()') return run(m, call);
    const [self = UNDEFINED, ...values] = args.values;
    if (key === 'call') return run(m, { self, args: { ...args, values }, at });
    if (key === 'apply') return run(m, { self, args: listed(m, call), at });
    if (key === 'bind') return nativeFunction(m, at, (machine, later) => run(machine, { ...later, self, args: { ...later.args, values: [...values, ...later.args.values] } }), isSilent);
    return undefined;
  },
};

function listed(m: Machine, { args, at }: IntrinsicCall) {
  const { values, exact } = elementsOf(m, argument(args, 1) ?? NEVER, at);
  return exact ? { values } : { values: [], rest: values[0] ?? UNDEFINED };
}
