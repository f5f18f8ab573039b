import type { Registration } from '../../entry/registration';
import { asPromise } from '../../evaluate/exceptions';
import type { Arguments, Intrinsic, Machine, PackageModel } from '../../evaluate/machine';
import { constrain } from '../../values/guard';
import { type NodeRef, UNDEFINED, unknown, type Value } from '../../values/value';
import { isCallable, objectWith } from '../native-functions';
import { option } from '../sdk-client';
import { textsOf } from './frameworks';

/** A class whose methods register what answers an event; `resolve` calls the one that fits. */
interface EventHandler {
  readonly classes: readonly string[];
  /** Methods, with what their names say of the event. */
  readonly methods: Readonly<Record<string, string>>;
}

const HTTP = { get: 'GET', head: 'HEAD', post: 'POST', put: 'PUT', patch: 'PATCH', delete: 'DELETE', options: 'OPTIONS', any: 'ALL' };

/** Powertools for Lambda: AppSync resolvers and events, Bedrock agents, REST. */
const EVENT_HANDLERS: readonly EventHandler[] = [
  { classes: ['AppSyncGraphQLResolver', 'Router'], methods: { onQuery: 'Query', onMutation: 'Mutation', resolver: '', batchResolver: '', onBatchQuery: 'Query', onBatchMutation: 'Mutation', ...HTTP } },
  { classes: ['AppSyncEventsResolver'], methods: { onPublish: 'publish', onSubscribe: 'subscribe' } },
  { classes: ['BedrockAgentFunctionResolver'], methods: { tool: 'tool' } },
];

export const POWERTOOLS_EVENT_HANDLERS: PackageModel = {
  owns: (module) => /^@aws-lambda-powertools\/event-handler(\/|$)/.test(module),
  construct(m, { path }, _args, at) {
    const found = EVENT_HANDLERS.find(({ classes }) => classes.includes(path.at(-1) ?? ''));
    return found && eventHandler(m, found, at);
  },
};

function eventHandler(m: Machine, { methods }: EventHandler, at: NodeRef): Value {
  const handlers: Value[] = [];
  const register =
    (kind: string): Intrinsic =>
    (machine, { args, at: place }) => {
      const handler = args.values.find(isCallable);
      if (!handler) return UNDEFINED;
      handlers.push(handler);
      const name = `${kind} ${nameOf(machine, args, place)}`.trim();
      const registration: Registration = { kind: 'http', at: place, names: () => [name], enter: (other) => asPromise(other, () => other.await(run(other, handler, place))) };
      machine.registrations.add(registration);
      return UNDEFINED;
    };
  return objectWith(m, { ...Object.fromEntries(Object.entries(methods).map(([name, kind]) => [name, register(kind)])), resolve: (machine, call) => asPromise(machine, () => anyOf(machine, handlers, call.at)) }, at);
}

function run(m: Machine, handler: Value, at: NodeRef): Value {
  return m.call(handler, UNDEFINED, { values: [unknown('parameter', at, 'the arguments of an event'), unknown('parameter', at, 'the circumstances of an event')] }, at);
}

/** Which of them the event is for cannot be told. */
function anyOf(m: Machine, [first, ...others]: readonly Value[], at: NodeRef): Value {
  if (!first) return UNDEFINED;
  const isFirst = m.choice('the event of a handler');
  return m.fork([
    { guards: [constrain(isFirst, ['1'])], run: () => m.await(run(m, first, at)) },
    { guards: [constrain(isFirst, ['0'])], run: () => anyOf(m, others, at) },
  ]);
}

/** The field, path or tool: the first text, or what the options say. */
function nameOf(m: Machine, { values }: Arguments, at: NodeRef): string {
  for (const value of values) {
    if (isCallable(value)) continue;
    const isOptions = value.some(({ atom }) => atom.kind === 'object');
    const texts = isOptions ? ['typeName', 'fieldName', 'name'].flatMap((key) => textsOf(m, option(m, value, key, at), at)) : textsOf(m, value, at);
    const known = texts.filter((text) => text !== '…');
    if (known.length > 0) return known.join(' ');
  }
  return '…';
}
