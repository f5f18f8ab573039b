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
  const trap = m.read(data.handler, 'get', at);
  if (trap.some(({ atom }) => atom.kind === 'function')) return m.call(trap, data.handler, { values: [data.target, primitive(key, at), data.target] }, at);
  return m.read(data.target, key, at);
}

/** `new Proxy(target, handler)`: the `get` trap answers, or the target does. */
export const PROXIES: ObjectModel = {
  model: 'proxy',
  read: readThrough,
  invoke(m, object, key, { self, args, at }) {
    const data = dataOf(object);
    if (key === '()') return data && m.call(data.target, self, args, at);
    const member = readThrough(m, object, key, at);
    return member && m.call(member, self, args, at);
  },
};
