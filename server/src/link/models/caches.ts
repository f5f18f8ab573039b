import { argument, type Intrinsic, type PackageModel } from '../evaluate/machine';
import { UNDEFINED } from '../values/value';
import { makeCollection, MAP_METHODS } from './collections';
import { objectWith } from './native-functions';
import { isGiven, option } from './sdk-client';

/** Caches in memory, by package. */
const CACHES = new Set(['lru-cache', 'node-cache', 'quick-lru', '@isaacs/ttlcache', 'lru_map', 'tiny-lru']);

/** Their methods, by those of a map. */
const METHODS: Readonly<Record<string, string>> = { get: 'get', peek: 'get', set: 'set', has: 'has', delete: 'delete', del: 'delete', clear: 'clear', reset: 'clear', flushAll: 'clear', keys: 'keys', values: 'values', entries: 'entries', forEach: 'forEach' };

/** A cache is a map, until it forgets: then whoever asks makes anew what there was. */
export const MEMORY_CACHES: PackageModel = {
  owns: (module) => CACHES.has(module),
  construct(m, _target, args, at) {
    // What a cache loads itself is another matter.
    if (isGiven(option(m, argument(args, 0) ?? UNDEFINED, 'fetchMethod', at))) return undefined;
    const map = makeCollection(m, 'map', { self: UNDEFINED, args: { values: [] }, at });
    const methods = Object.entries(METHODS).map(([name, method]): readonly [string, Intrinsic] => [name, (machine, call) => MAP_METHODS[method]?.(machine, { ...call, self: map }) ?? UNDEFINED]);
    return objectWith(m, Object.fromEntries(methods), at);
  },
};
