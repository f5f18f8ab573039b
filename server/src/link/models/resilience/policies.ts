import { asPromise } from '../../evaluate/exceptions';
import { argument, type Arguments, type IntrinsicCall, type Machine, only, type PackageModel } from '../../evaluate/machine';
import { truth } from '../../evaluate/truth';
import { just, NEVER, type NodeRef, UNDEFINED, type Value } from '../../values/value';
import type { HeapObject } from '../../values/heap';
import { isCallable, nativeFunction, objectWith } from '../native-functions';
import { isGiven, option } from '../sdk-client';
import { tryRepeatedly } from './attempts';
import { orElse } from './runners';

/** What a policy does around an action: a promise of what comes of it. */
type Around = (m: Machine, action: () => Value, at: NodeRef) => Value;

/** Does a policy deal with an error? */
type Handles = (m: Machine, error: Value, at: NodeRef) => Value;

/** Policies are known by the object they are. */
const policies = new WeakMap<HeapObject, Around>();
const handlers = new WeakMap<HeapObject, Handles>();

const everything: Handles = () => just({ kind: 'primitive', value: true });
const plainly: Around = (m, action) => asPromise(m, () => m.await(action()));

function policy(m: Machine, around: Around, at: NodeRef): Value {
  const value: Value = objectWith(m, { execute: (machine, call) => around(machine, () => machine.call(argument(call.args, 0) ?? UNDEFINED, UNDEFINED, { values: [machine.newRecord({}, call.at)] }, call.at), call.at) }, at);
  const made = only(value);
  if (made?.kind === 'object') policies.set(made.object, around);
  return value;
}

function aroundOf(value: Value): Around {
  const atom = only(value);
  return (atom?.kind === 'object' && policies.get(atom.object)) || plainly;
}

/** cockatiel: policies that are wrapped around each other. */
export const COCKATIEL: PackageModel = {
  owns: (module) => module === 'cockatiel',
  call(m, { path }, call) {
    const { args, at } = call;
    const [first = UNDEFINED, second = UNDEFINED] = args.values;
    switch (path.at(-1)) {
      case 'retry':
        return policy(m, retrying(m, first, second, at), at);
      case 'fallback':
        return policy(m, replacing(handlesOf(first), second), at);
      case 'circuitBreaker':
      case 'timeout':
      case 'bulkhead':
        return policy(m, plainly, at);
      case 'wrap':
        return policy(m, wrapped(args.values.map(aroundOf)), at);
      case 'handleType':
      case 'handleWhen':
      case 'orType':
        return filter(m, path.at(-1) ?? '', call);
      default:
        return undefined;
    }
  },
  read: (m, { path }, key, at) => (path.length > 0 ? undefined : key === 'handleAll' ? filter(m, key, { self: UNDEFINED, args: { values: [] }, at }) : key === 'noop' ? policy(m, plainly, at) : undefined),
};

/** Which errors a policy deals with. Those of one class: the lost call's error is a plain `Error`. */
function filter(m: Machine, name: string, { args, at }: IntrinsicCall): Value {
  const [given = UNDEFINED] = args.values;
  const object = m.newObject({ kind: 'plain' }, at);
  const cls = only(given);
  if (name === 'handleWhen') handlers.set(object, (machine, error, place) => machine.call(given, UNDEFINED, { values: [error] }, place));
  else if (name === 'handleType') handlers.set(object, () => just({ kind: 'primitive', value: cls?.kind === 'external' && cls.module === 'global' && cls.path.join('.') === 'Error' }));
  else handlers.set(object, everything);
  return just({ kind: 'object', object });
}

function handlesOf(value: Value): Handles {
  const atom = only(value);
  return (atom?.kind === 'object' && handlers.get(atom.object)) || everything;
}

function retrying(m: Machine, handled: Value, options: Value, at: NodeRef): Around {
  const said = only(option(m, options, 'maxAttempts', at));
  const most = said?.kind === 'primitive' && typeof said.value === 'number' ? said.value + 1 : Number.POSITIVE_INFINITY;
  const handles = handlesOf(handled);
  return (machine, action, place) => {
    const isFinal = (atom: Parameters<typeof just>[0]): boolean => truth(machine, handles(machine, just(atom), place)).whenTrue.length === 0;
    return tryRepeatedly(machine, { most, run: action, isFinal }, place);
  };
}

/** A value, or what a function gives, in the place of an error that is dealt with. */
function replacing(handles: Handles, replacement: Value): Around {
  return (m, action, at) =>
    orElse(
      m,
      plainly(m, action, at),
      (error) => {
        const { whenTrue, whenFalse } = truth(m, handles(m, error, at));
        return m.fork([
          { guards: whenTrue, run: () => (isCallable(replacement) ? m.call(replacement, UNDEFINED, { values: [] }, at) : replacement) },
          { guards: whenFalse, run: () => (m.raise(error), NEVER) },
        ]);
      },
      at,
    );
}

function wrapped(arounds: readonly Around[]): Around {
  return (m, action, at) => arounds.reduceRight<() => Value>((inner, around) => () => around(m, inner, at), action)();
}

/** opossum: `new CircuitBreaker(action).fire(…)`. A closed circuit calls the action; its failure goes to the fallback, if there is one. */
export const OPOSSUM: PackageModel = {
  owns: (module) => module === 'opossum',
  construct: (m, _target, args, at) => breaker(m, argument(args, 0) ?? UNDEFINED, at),
};

function breaker(m: Machine, action: Value, at: NodeRef): Value {
  const made = m.newObject({ kind: 'plain' }, at);
  const self = just({ kind: 'object', object: made });
  const fallback = made.cell('\0fallback');
  const fire = (machine: Machine, args: Arguments, place: NodeRef): Value => {
    const fired = asPromise(machine, () => machine.await(machine.call(action, UNDEFINED, args, place)));
    const instead = fallback.read();
    if (!isGiven(instead)) return fired;
    return orElse(machine, fired, (error) => machine.call(instead, UNDEFINED, { values: [...args.values, error] }, place), place);
  };
  made.cell('fire').value = nativeFunction(m, at, (machine, call) => fire(machine, call.args, call.at));
  made.cell('call').value = nativeFunction(m, at, (machine, call) => fire(machine, { values: call.args.values.slice(1) }, call.at));
  made.cell('fallback').value = nativeFunction(m, at, (machine, call) => {
    machine.store.write(fallback, breakable(argument(call.args, 0) ?? UNDEFINED, machine, call.at));
    return self;
  });
  for (const name of ['on', 'once', 'off', 'shutdown', 'enable', 'disable', 'open', 'close', 'healthCheck']) made.cell(name).value = nativeFunction(m, at, () => self);
  return self;
}

/** A fallback may be another circuit breaker. */
function breakable(given: Value, m: Machine, at: NodeRef): Value {
  const isBreaker = given.some(({ atom }) => atom.kind === 'object' && atom.object.members.has('fire'));
  return isBreaker ? m.read(given, 'fire', at) : given;
}
