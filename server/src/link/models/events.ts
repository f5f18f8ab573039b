import { argument, type Intrinsic, type IntrinsicCall, type Machine } from '../evaluate/machine';
import { type NodeRef, primitive, UNDEFINED, type Value } from '../values/value';
import { objectWith } from './native-functions';
import { promiseOf } from './promises';
import { option } from './sdk-client';

/** Event emitters: listeners get what is emitted. Those that nobody is seen to call are entered like all functions that nobody calls. */
export function emitter(m: Machine, at: NodeRef): Value {
  const listeners = new Map<string, Value[]>();
  const nameOf = (call: IntrinsicCall): string => {
    const [only] = argument(call.args, 0) ?? UNDEFINED;
    return only?.atom.kind === 'primitive' ? String(only.atom.value) : '*';
  };
  let self: Value = UNDEFINED;
  const on: Intrinsic = (_m, call) => {
    const name = nameOf(call);
    const listener = call.args.values[1];
    if (listener) listeners.set(name, [...(listeners.get(name) ?? []), listener]);
    return self;
  };
  const emit: Intrinsic = (machine, call) => {
    const called = [...(listeners.get(nameOf(call)) ?? []), ...(listeners.get('*') ?? [])];
    const results = called.map((listener) => machine.call(listener, self, { ...call.args, values: call.args.values.slice(1) }, call.at));
    return promiseOf(machine, machine.newArray(results, call.at));
  };
  const dispatch: Intrinsic = (machine, call) => emit(machine, { ...call, args: { values: [machine.read(argument(call.args, 0) ?? UNDEFINED, 'type', call.at), ...call.args.values] } });
  const methods: Readonly<Record<string, Intrinsic>> = { emit, emitSerial: emit, on, once: on, addListener: on, addEventListener: on, dispatchEvent: dispatch, prependListener: on, off: () => self, removeListener: () => self, removeAllListeners: () => self, setMaxListeners: () => self, listenerCount: () => primitive(1) };
  self = objectWith(m, methods, at);
  return self;
}

/** `new CustomEvent(type, { detail })`. */
export const event: Intrinsic = (m, { args, at }) => m.newRecord({ type: argument(args, 0) ?? UNDEFINED, detail: option(m, argument(args, 1) ?? UNDEFINED, 'detail', at) }, at);
