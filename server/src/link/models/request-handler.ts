import { argument, type Machine, type PackageModel } from '../evaluate/machine';
import type { NodeRef, Value } from '../values/value';
import { isGiven, isSet, option } from './sdk-client';

const HANDLER_CLASSES = /^(?:NodeHttpHandler|NodeHttp2Handler|FetchHttpHandler)$/;

/** `new NodeHttpHandler({ requestTimeout })`, which is as good as its options. */
export const REQUEST_HANDLERS: PackageModel = {
  owns: (module) => /^@(?:smithy|aws-sdk)\/(?:node|fetch)-http-handler$/.test(module),
  construct: (m, { path }, args, at) => (HANDLER_CLASSES.test(path.at(-1) ?? '') ? (argument(args, 0) ?? m.newRecord({}, at)) : undefined),
};

/**
 * What a v3 client's configuration says of timeouts: `noTimeout` where it has none, `timeoutOnlyWarns` where a request's is not enforced.
 * Nothing where it cannot be told.
 */
export function timeoutTraits(m: Machine, config: Value, at: NodeRef): readonly string[] {
  if (!isKnown(config)) return [];
  const handler = option(m, config, 'requestHandler', at);
  if (!isGiven(handler)) return ['noTimeout'];
  if (!isKnown(handler)) return [];
  const has = (key: string): boolean => isGiven(option(m, handler, key, at));
  if (has('requestTimeout') && !isSet(option(m, handler, 'throwOnRequestTimeout', at)) && !has('socketTimeout')) return ['timeoutOnlyWarns'];
  return has('requestTimeout') || has('socketTimeout') ? [] : ['noTimeout'];
}

/** Nothing, or objects of which every member is known. */
function isKnown(value: Value): boolean {
  return value.every(({ atom }) => atom.kind === 'absent' || (atom.kind === 'primitive' && atom.value === undefined) || (atom.kind === 'object' && atom.object.rest.read().every((rest) => rest.atom.kind === 'absent')));
}
