import { argument, type IntrinsicCall, type Machine, type ObjectModel } from '../evaluate/machine';
import { derive } from '../evaluate/derive';
import { elementsOf } from '../evaluate/members';
import { outageIn } from '../values/guard';
import type { HeapObject } from '../values/heap';
import { type Atom, compress, type EnvironmentAtom, just, NEVER, type NodeRef, primitive, UNDEFINED, type UnknownAtom, under, unknown, type Value } from '../values/value';
import { ARRAY_METHODS } from './arrays';
import { collectionSize, MAP_METHODS, SET_METHODS } from './collections';
import { ownsKey } from './objects';
import { OBJECT_MODELS } from './object-models';
import { isInstrumentation } from './identity-libraries';
import { PROMISE_METHODS } from './promises';
import { invokeNumber } from './pure-functions';
import { invokeTyped, sendThroughUnknown } from './sdk-v3';
import { invokeRegExp, STRING_METHODS } from './strings';

const MODELS = new Map<string, ObjectModel>(OBJECT_MODELS.map((model) => [model.model, model]));

/** Values of the language that are objects here and never change. */
const CONSTANTS = new Set(['regexp', 'symbol']);

/** Methods of values that the language itself provides, and of objects made by models. */
export const BUILT_INS = {
  /** Does a model keep anything of what this object is asked? */
  keeps(object: HeapObject): boolean {
    const { brand } = object;
    return brand.kind === 'modelled' && !CONSTANTS.has(brand.model) && !MODELS.get(brand.model)?.isQuiet?.(object);
  },

  invoke(m: Machine, receiver: Atom, key: string, call: IntrinsicCall): Value | undefined {
    switch (receiver.kind) {
      case 'object':
        return invokeObject(m, receiver.object, key, call);
      case 'function':
        return invokeFunction(m, receiver, key, call);
      case 'promise':
        return PROMISE_METHODS[key]?.(m, call);
      case 'primitive':
        if (typeof receiver.value === 'number') return invokeNumber(m, key, call);
        if (typeof receiver.value !== 'string') return key === 'toString' ? primitive(String(receiver.value), call.at) : undefined;
        return own(STRING_METHODS, key)?.(m, call);
      case 'environment':
        return own(STRING_METHODS, key)?.(m, call) ?? invokeMade(m, receiver, key, call);
      case 'pattern':
        return own(STRING_METHODS, key)?.(m, call);
      case 'unknown':
        return invokeUnknown(m, receiver, key, call);
      default:
        return undefined;
    }
  },

  read(m: Machine, receiver: Atom, key: string, at: NodeRef): Value | undefined {
    if (receiver.kind === 'primitive' && typeof receiver.value === 'string') {
      if (key === 'length') return primitive(receiver.value.length, at);
      const character = /^\d+$/.test(key) ? receiver.value[Number(key)] : undefined;
      return character === undefined ? UNDEFINED : primitive(character, at);
    }
    if (receiver.kind === 'function') return readFunction(m, receiver, key, at);
    if (receiver.kind !== 'object') return undefined;
    const { brand } = receiver.object;
    if (brand.kind === 'process-env') return m.environmentValue(key, at);
    if (brand.kind === 'array' && key === 'length') {
      const { values, exact } = elementsOf(m, just(receiver), at);
      if (exact) return primitive(values.length, at);
      return m.outage ? leastLength(receiver.object, values.length, at) : unknown('unsupported', at, 'a length');
    }
    if ((brand.kind === 'map' || brand.kind === 'set') && key === 'size') return collectionSize(m, just(receiver), at);
    if (brand.kind === 'class' && key === 'name') return primitive(brand.cls.name ?? '', at);
    return brand.kind === 'modelled' ? MODELS.get(brand.model)?.read?.(m, receiver.object, key, at) : undefined;
  },
};

/** What an outage adds to an array makes it longer by one at least: `if (failed.length > 0)`. */
function leastLength({ rest }: HeapObject, known: number, at: NodeRef): Value {
  const added = rest.value.filter(({ guard, atom }) => atom.kind !== 'absent' && outageIn(guard) === 'on');
  const others = rest.value.filter(({ guard, atom }) => atom.kind !== 'absent' && outageIn(guard) !== 'on');
  if (added.length === 0 || others.length > 0) return unknown('unsupported', at, 'a length');
  return compress(rest.value.flatMap(({ guard, atom }) => under(guard, primitive(atom.kind === 'absent' ? known - 1 : known, at))));
}

/** Of a receiver that is not known its declared type may tell what it does, or what it is given. */
function invokeUnknown(m: Machine, receiver: UnknownAtom, key: string, call: IntrinsicCall): Value | undefined {
  const typed = receiver.type && invokeTyped(m, call.self, receiver.type, key, call);
  if (typed) return typed;
  if (key === 'send') return sendThroughUnknown(m, call.self, call);
  if (isInstrumentation(key)) return argument(call.args, 0);
  // What is walked through element by element is a list, and its elements are as little known.
  if (!LIST_WALKS.has(key) || !call.args.values[0]?.some(({ atom }) => atom.kind === 'function')) return undefined;
  return own(ARRAY_METHODS, key)?.(m, { ...call, self: m.newArray([], call.at, elementsOf(m, just(receiver), call.at).values[0]) });
}

const LIST_WALKS = new Set(['map', 'flatMap', 'filter', 'forEach', 'find', 'findLast', 'some', 'every', 'reduce']);

/** What code makes of a variable may be a list: parsed JSON. */
function invokeMade(m: Machine, receiver: EnvironmentAtom, key: string, call: IntrinsicCall): Value | undefined {
  if (receiver.variable.made === undefined) return undefined;
  return own(ARRAY_METHODS, key)?.(m, { ...call, self: m.newArray([], call.at, derive(m, receiver, '[…]', call.at, 'an element')) });
}

function own<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

function invokeObject(m: Machine, object: HeapObject, key: string, call: IntrinsicCall): Value | undefined {
  const { brand } = object;
  switch (brand.kind) {
    case 'array':
      return own(ARRAY_METHODS, key)?.(m, call);
    case 'map':
      return own(MAP_METHODS, key)?.(m, call);
    case 'set':
      return own(SET_METHODS, key)?.(m, call);
    case 'modelled':
      if (brand.model === 'regexp') return invokeRegExp(m, call, key);
      return MODELS.get(brand.model)?.invoke?.(m, object, key, call);
    default:
      return key === 'hasOwnProperty' ? ownsKey(m, call) : undefined;
  }
}

/** What every function has; its methods as values are not followed. */
function readFunction(_m: Machine, { closure }: Extract<Atom, { kind: 'function' }>, key: string, at: NodeRef): Value | undefined {
  if (key === 'name') return primitive(closure.fn.name ?? '', at);
  if (key === 'length') return primitive(closure.fn.parameters.filter(({ rest, pattern }) => !rest && pattern.kind !== 'default').length, at);
  return FUNCTION_METHODS.has(key) ? unknown('unsupported', at, `\`${key}\` of a function`) : undefined;
}

const FUNCTION_METHODS = new Set(['call', 'apply', 'bind', 'toString', 'caller', 'arguments']);

function invokeFunction(m: Machine, receiver: Extract<Atom, { kind: 'function' }>, key: string, { args, at }: IntrinsicCall): Value | undefined {
  const [self = UNDEFINED, ...values] = args.values;
  const rest = args.rest ? { rest: args.rest } : {};
  if (key === 'call') return m.call(just(receiver), self, { values, ...rest }, at);
  if (key === 'apply') {
    const list = elementsOf(m, argument(args, 1) ?? NEVER, at);
    return m.call(just(receiver), self, list.exact ? { values: list.values } : { values: [], rest: list.values[0] ?? UNDEFINED }, at);
  }
  if (key === 'bind') {
    const { closure } = receiver;
    return just({ kind: 'function', closure: { ...closure, ...(closure.fn.isArrow ? {} : { self }), boundArgs: [...(closure.boundArgs ?? []), ...values] } });
  }
  return undefined;
}
