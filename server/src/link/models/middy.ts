import { argument, type IntrinsicCall, type Machine, type PackageModel } from '../evaluate/machine';
import { elementsOf } from '../evaluate/members';
import { asPromise, settlement } from '../evaluate/exceptions';
import { join, just, type NodeRef, primitive, UNDEFINED, under, unknown, type Value } from '../values/value';
import { isGiven, option } from './sdk-client';
import { answer, given } from './web/answers';
import { nativeFunction } from './native-functions';
import { promiseOf } from './promises';

/** middy: `middy(handler).use(middleware)` is a handler that runs the middlewares' parts around the program's own. */
export const MIDDY: PackageModel = {
  owns: (module) => module === '@middy/core' || module === 'middy',
  call(m, { path }, call) {
    const name = path.at(-1);
    return name === undefined || name === 'default' || name === 'middy' ? middy(m, call) : undefined;
  },
};

function middy(m: Machine, { args, at }: IntrinsicCall): Value {
  let handler = argument(args, 0);
  const middlewares: Value[] = [];
  const before: Value[] = [];
  const after: Value[] = [];
  const onError: Value[] = [];
  const self = nativeFunction(m, at, (machine, call) => promiseOf(machine, handle(machine, call)));

  const handle = (machine: Machine, call: IntrinsicCall): Value => {
    const event = opened(machine, argument(call.args, 0), call.at);
    const context = opened(machine, argument(call.args, 1), call.at);
    const request = machine.newRecord({ event, context, response: UNDEFINED, error: UNDEFINED, internal: machine.newRecord({}, call.at) }, call.at);
    const phase = (name: string) => middlewares.map((middleware) => machine.read(middleware, name, call.at));
    const run = (step: Value): void => {
      if (step.some(({ atom }) => atom.kind !== 'primitive' && atom.kind !== 'absent')) machine.await(machine.call(step, UNDEFINED, { values: [request] }, call.at));
    };
    const attempt = asPromise(machine, () => {
      for (const step of [...phase('before'), ...before]) run(step);
      const response = handler ? machine.await(machine.call(handler, UNDEFINED, { values: [machine.read(request, 'event', call.at), machine.read(request, 'context', call.at)] }, call.at)) : UNDEFINED;
      machine.writeMember(request, primitive('response'), response, call.at);
      for (const step of [...after, ...phase('after').reverse()]) run(step);
      return machine.read(request, 'response', call.at);
    });
    const onErrors = [...onError, ...phase('onError').reverse()];
    if (machine.mayFail) machine.escape({ values: onErrors }, call.at);
    const { settled, rejected } = settlement(attempt);
    return machine.fork([
      { guards: settled.map(({ guard }) => guard), run: () => settled },
      { guards: rejected.map(({ guard }) => guard), run: () => answerToError(machine, { request, rejected, steps: onErrors, run, at: call.at }) },
    ]);
  };

  const methods: Readonly<Record<string, (given: Value) => void>> = {
    handler: (given) => (handler = given),
    use: (given) => middlewares.push(...(isList(given) ? elementsOf(m, given, at).values : [given])),
    before: (given) => before.push(given),
    after: (given) => after.push(given),
    onError: (given) => onError.unshift(given),
  };
  for (const [name, run] of Object.entries(methods)) {
    m.writeMember(self, primitive(name), nativeFunction(m, at, (_machine, call) => (run(argument(call.args, 0) ?? UNDEFINED), self)), at);
  }
  return self;
}

interface FailedRequest {
  readonly request: Value;
  readonly rejected: Value;
  readonly steps: readonly Value[];
  run(step: Value): void;
  readonly at: NodeRef;
}

/** Each `onError` may give a response; where none does, the error goes on. */
function answerToError(m: Machine, { request, rejected, steps, run, at }: FailedRequest): Value {
  m.writeMember(request, primitive('error'), rejected, at);
  m.writeMember(request, primitive('response'), UNDEFINED, at);
  for (const step of steps) run(step);
  const response = m.read(request, 'response', at);
  const answered = given(response);
  const silent = response.filter((one) => !answered.includes(one));
  if (silent.length > 0) m.raise(m.read(request, 'error', at).flatMap(({ guard, atom }) => silent.flatMap((one) => under(one.guard, [{ guard, atom }]))));
  return answered;
}

/** `@middy/http-error-handler`: errors with a status are answered with it; others, where there is a message for them, with 500. */
export const MIDDY_ERROR_HANDLER: PackageModel = {
  owns: (module) => module === '@middy/http-error-handler',
  call(m, _target, { args, at }) {
    const fallback = option(m, argument(args, 0) ?? UNDEFINED, 'fallbackMessage', at);
    const onError = nativeFunction(m, at, (machine, call) => {
      const request = argument(call.args, 0) ?? UNDEFINED;
      const responses = machine.read(request, 'error', at).map(({ guard, atom }): Value => {
        const status = atom.kind === 'object' ? given(machine.read(just(atom), 'statusCode', at)) : [];
        if (status.length === 0 && !isGiven(fallback)) return under(guard, UNDEFINED);
        return under(guard, answer(machine, status.length > 0 ? status : primitive(500, at), unknown('external', at, 'an answer to an error'), at));
      });
      machine.writeMember(request, primitive('response'), join(...responses), at);
      return UNDEFINED;
    });
    return m.newRecord({ onError }, at);
  },
};

function isList(value: Value): boolean {
  return value.some(({ atom }) => atom.kind === 'object' && atom.object.brand.kind === 'array');
}

/** An event or context that nobody knows, but that middlewares write into. */
function opened(m: Machine, given: Value | undefined, at: NodeRef): Value {
  if (given?.some(({ atom }) => atom.kind === 'object')) return given;
  const object = m.newObject({ kind: 'plain' }, at);
  object.rest.value = given ?? unknown('parameter', at, 'what the handler is given');
  return just({ kind: 'object', object });
}
