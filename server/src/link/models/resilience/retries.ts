import { argument, type IntrinsicCall, type Machine, only, type PackageModel } from '../../evaluate/machine';
import type { HeapObject } from '../../values/heap';
import { primitive, UNDEFINED, type Value } from '../../values/value';
import { isCallable, nativeFunction } from '../native-functions';
import { isGiven, option } from '../sdk-client';
import { tryRepeatedly } from './attempts';

/** A library's function that calls what it is given until that succeeds. Options and callbacks are named as the library's documentation does. */
interface RetryLibrary {
  readonly module: RegExp;
  /** The functions that retry; `default` stands for the module itself, too. */
  readonly names: readonly string[];
  /** The option that says how often, what it counts, and how often where it is missing. */
  readonly count: { readonly option: string; readonly counts: 'retries' | 'attempts'; readonly otherwise: number };
  /** What the called function gets. */
  readonly parameters: readonly ('attempt' | 'bail' | 'again')[];
  /** An option that is called with each failure. */
  readonly onFailure?: string;
  /** An error class that ends the attempts. */
  readonly finalError?: string;
}

const RETRY_LIBRARIES: readonly RetryLibrary[] = [
  { module: /^p-retry$/, names: ['default', 'pRetry'], count: { option: 'retries', counts: 'retries', otherwise: 10 }, parameters: ['attempt'], onFailure: 'onFailedAttempt', finalError: 'AbortError' },
  { module: /^async-retry$/, names: ['default'], count: { option: 'retries', counts: 'retries', otherwise: 10 }, parameters: ['bail', 'attempt'], onFailure: 'onRetry' },
  { module: /^promise-retry$/, names: ['default'], count: { option: 'retries', counts: 'retries', otherwise: 10 }, parameters: ['again', 'attempt'] },
  { module: /^exponential-backoff$/, names: ['backOff'], count: { option: 'numOfAttempts', counts: 'attempts', otherwise: 10 }, parameters: [] },
  { module: /^ts-retry-promise$/, names: ['retry', 'default'], count: { option: 'retries', counts: 'retries', otherwise: 10 }, parameters: [] },
  { module: /^ts-retry$/, names: ['retryAsync', 'retry'], count: { option: 'maxTry', counts: 'attempts', otherwise: 10 }, parameters: [] },
  { module: /^@?lifeomic\/attempt$/, names: ['retry'], count: { option: 'maxAttempts', counts: 'attempts', otherwise: 3 }, parameters: [] },
  { module: /^radash$/, names: ['retry'], count: { option: 'times', counts: 'attempts', otherwise: 3 }, parameters: ['bail'] },
];

export const RETRIES: PackageModel = {
  owns: (module) => RETRY_LIBRARIES.some((library) => library.module.test(module)),
  call(m, { module, path }, call) {
    const library = RETRY_LIBRARIES.find((one) => one.module.test(module));
    const name = path.at(-1) ?? 'default';
    return library?.names.includes(name) ? retry(m, library, call) : undefined;
  },
  construct(m, { module, path }, args, at) {
    const library = RETRY_LIBRARIES.find((one) => one.module.test(module));
    const name = path.at(-1);
    if (!library?.finalError || name !== library.finalError) return undefined;
    return m.newError({ name: primitive(name, at), message: argument(args, 0) ?? UNDEFINED }, at, name);
  },
};

function retry(m: Machine, library: RetryLibrary, { args, at }: IntrinsicCall): Value | undefined {
  const action = args.values.find(isCallable);
  if (!action) return undefined;
  const options = args.values.find((value) => value !== action && isGiven(value)) ?? UNDEFINED;
  const bailed = new Set<HeapObject>();
  /** Throws what it is given; that it is the end is remembered. */
  const throwing = (isEnd: boolean): Value =>
    nativeFunction(m, at, (machine, call) => {
      const error = argument(call.args, 0) ?? UNDEFINED;
      if (isEnd) for (const { atom } of error) if (atom.kind === 'object') bailed.add(atom.object);
      machine.raise(error);
      return UNDEFINED;
    });
  const given = { bail: throwing(true), again: throwing(false) };
  const onFailure = library.onFailure ? option(m, options, library.onFailure, at) : UNDEFINED;
  return tryRepeatedly(
    m,
    {
      most: attemptsIn(m, library, options, { args, at, self: UNDEFINED }),
      run: (attempt) => m.call(action, UNDEFINED, { values: library.parameters.map((parameter) => (parameter === 'attempt' ? attempt : given[parameter])) }, at),
      isFinal: (atom) => atom.kind === 'object' && (bailed.has(atom.object) || (library.finalError !== undefined && atom.object.brand.kind === 'error' && atom.object.brand.cls === library.finalError)),
      onFailure: (error) => {
        if (isCallable(onFailure)) m.await(m.call(onFailure, UNDEFINED, { values: [error] }, at));
      },
    },
    at,
  );
}

function attemptsIn(m: Machine, { count }: RetryLibrary, options: Value, { at }: IntrinsicCall): number {
  const said = only(option(m, options, count.option, at));
  const number = said?.kind === 'primitive' && typeof said.value === 'number' ? said.value : count.otherwise;
  return Math.max(1, count.counts === 'retries' ? number + 1 : number);
}
