import { promiseWith } from '../evaluate/exceptions';
import type { IntrinsicCall, Machine } from '../evaluate/machine';
import type { RequestFate } from '../failure/outage';
import { compress, join, NEVER, type NodeRef, primitive, UNDEFINED, under, unknown, type Value } from '../values/value';
import { promiseOf } from './promises';

/** The promise of an answer. */
export function replyTo(m: Machine, fate: RequestFate, answer: Value, at: NodeRef, sdk: 'v2' | 'v3' = 'v3'): Value {
  return fate.lost.length === 0 ? promiseOf(m, answer) : promiseWith(answerIn(fate, answer), errorIn(m, fate, at, sdk));
}

/** The answer at once, where the SDK's form has no promise: what is lost is thrown. */
export function replyNow(m: Machine, fate: RequestFate, answer: Value, at: NodeRef): Value {
  return m.await(replyTo(m, fate, answer, at));
}

function answerIn({ kept }: RequestFate, answer: Value): Value {
  return compress(kept.flatMap((guard) => under(guard, answer)));
}

/** The error of a name that does not resolve, as the SDK throws it after its retries. */
function errorIn(m: Machine, { lost }: RequestFate, at: NodeRef, sdk: 'v2' | 'v3'): Value {
  const error = m.newError(
    {
      name: primitive('Error', at),
      // SDK v2 has a code of its own for it (lib/event_listeners.js).
      code: primitive(sdk === 'v2' ? 'UnknownEndpoint' : 'ENOTFOUND', at),
      errno: primitive(-3008, at),
      syscall: primitive('getaddrinfo', at),
      message: unknown('external', at, 'the message of an error'),
      hostname: unknown('external', at, 'the host of an error'),
      ...(sdk === 'v2' && { retryable: primitive(true, at), region: unknown('external', at, 'the region of an error') }),
      $metadata: m.newRecord({ attempts: unknown('external', at, 'a number of attempts') }, at),
    },
    at,
  );
  return join(...lost.map((guard) => under(guard, error)));
}

/** Calls the callbacks of Node's form among the arguments: with the answer, or with the error. */
export function callBack(m: Machine, fate: RequestFate, answer: Value, call: IntrinsicCall, sdk: 'v2' | 'v3' = 'v3'): void {
  const { args, at } = call;
  if (m.mayFail) {
    m.escape(args, at);
    return;
  }
  const callback = args.values.findLast((value) => value.some(({ atom }) => atom.kind === 'function' || (atom.kind === 'object' && atom.object.brand.kind === 'modelled' && atom.object.brand.model === 'native')));
  if (!callback) return;
  const errors = fate.lost.length > 0 ? errorIn(m, fate, at, sdk) : NEVER;
  m.fork([
    { guards: fate.kept, run: () => m.call(callback, UNDEFINED, { values: [primitive(null, at), answer] }, at) },
    { guards: fate.lost, run: () => m.call(callback, UNDEFINED, { values: [errors, UNDEFINED] }, at) },
  ]);
}
