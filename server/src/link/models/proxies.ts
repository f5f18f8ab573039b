import type { Machine, ObjectModel } from '../evaluate/machine';
import type { HeapObject } from '../values/heap';
import { type NodeRef, primitive, type Value } from '../values/value';

interface ProxyData {
  readonly target: Value;
  readonly handler: Value;
}

function dataOf(object: HeapObject): ProxyData | undefined {
  return object.brand.kind === 'modelled' ? (object.brand.data as ProxyData) : undefined;
}

function readThrough(m: Machine, object: HeapObject, key: string, at: NodeRef): Value | undefined {
  const data = dataOf(object);
  if (!data) return undefined;
  return trapped(m, data, 'get', [data.target, primitive(key, at), data.target], at) ?? m.read(data.target, key, at);
}

/** What the handler's trap gives, if it has that trap. */
function trapped(m: Machine, { handler }: ProxyData, name: string, values: readonly Value[], at: NodeRef): Value | undefined {
  const trap = m.read(handler, name, at);
  return trap.some(({ atom }) => atom.kind === 'function') ? m.call(trap, handler, { values }, at) : undefined;
}

/** `new Proxy(target, handler)`: the handler's traps answer, or the target does. `new` on it comes as the key `new`. */
export const PROXIES: ObjectModel = {
  model: 'proxy',
  read: readThrough,
  invoke(m, object, key, { self, args, at }) {
    const data = dataOf(object);
    if (key === '()') return data && (trapped(m, data, 'apply', [data.target, self, m.newArray(args.values, at, args.rest)], at) ?? m.call(data.target, self, args, at));
    if (key === 'new') return data && (trapped(m, data, 'construct', [data.target, m.newArray(args.values, at, args.rest), data.target], at) ?? m.construct(data.target, args, at));
    const member = readThrough(m, object, key, at);
    return member && m.call(member, self, args, at);
  },
};
