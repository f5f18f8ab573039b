import { argument, type IntrinsicCall, type Machine, type PackageModel } from '../evaluate/machine';
import { elementsOf } from '../evaluate/members';
import { just, type NodeRef, primitive, UNDEFINED, unknown, type Value } from '../values/value';
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
  const self = nativeFunction(m, at, (machine, call) => promiseOf(machine, handle(machine, call)));

  const handle = (machine: Machine, call: IntrinsicCall): Value => {
    const event = opened(machine, argument(call.args, 0), call.at);
    const context = opened(machine, argument(call.args, 1), call.at);
    const request = machine.newRecord({ event, context, response: UNDEFINED, error: UNDEFINED, internal: machine.newRecord({}, call.at) }, call.at);
    const phase = (name: string) => middlewares.map((middleware) => machine.read(middleware, name, call.at));
    const run = (step: Value): void => {
      if (step.some(({ atom }) => atom.kind !== 'primitive' && atom.kind !== 'absent')) machine.await(machine.call(step, UNDEFINED, { values: [request] }, call.at));
    };
    for (const step of [...phase('before'), ...before]) run(step);
    const response = handler ? machine.await(machine.call(handler, UNDEFINED, { values: [machine.read(request, 'event', call.at), machine.read(request, 'context', call.at)] }, call.at)) : UNDEFINED;
    machine.writeMember(request, primitive('response'), response, call.at);
    for (const step of [...after, ...phase('after').reverse()]) run(step);
    machine.escape({ values: phase('onError') }, call.at);
    return response;
  };

  const methods: Readonly<Record<string, (given: Value) => void>> = {
    handler: (given) => (handler = given),
    use: (given) => middlewares.push(...(isList(given) ? elementsOf(m, given, at).values : [given])),
    before: (given) => before.push(given),
    after: (given) => after.push(given),
    onError: (given) => m.escape({ values: [given] }, at),
  };
  for (const [name, run] of Object.entries(methods)) {
    m.writeMember(self, primitive(name), nativeFunction(m, at, (_machine, call) => (run(argument(call.args, 0) ?? UNDEFINED), self)), at);
  }
  return self;
}

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
