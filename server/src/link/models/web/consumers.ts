import type { Registration } from '../../entry/registration';
import { asPromise } from '../../evaluate/exceptions';
import { argument, type Arguments, type Intrinsic, type Machine, type PackageModel } from '../../evaluate/machine';
import { join, type NodeRef, UNDEFINED, unknown, type Value } from '../../values/value';
import { isCallable, nativeFunction, objectWith } from '../native-functions';
import { isGiven, option } from '../sdk-client';
import { textsOf } from './frameworks';

/** What registers a job or a consumer. Functions among the arguments, and under these options, are called from outside. */
interface Consumer {
  readonly module: RegExp;
  /** Called or constructed; `default` stands for the module itself, too. */
  readonly makers?: readonly string[];
  /** Methods of what is constructed, or of what that method gives. */
  readonly methods?: readonly string[];
  readonly options?: readonly string[];
}

/** Options that name a job, the best first. */
const NAMES = ['id', 'name', 'queueUrl', 'topic', 'cronTime', 'cron'];

const CONSUMERS: readonly Consumer[] = [
  { module: /^node-cron$/, makers: ['schedule'] },
  { module: /^croner$/, makers: ['Cron', 'default'] },
  { module: /^node-schedule$/, makers: ['scheduleJob'] },
  { module: /^cron$/, makers: ['CronJob', 'from'], options: ['onTick'] },
  { module: /^toad-scheduler$/, makers: ['AsyncTask', 'Task'] },
  { module: /^bullmq$/, makers: ['Worker'] },
  { module: /^bull$/, methods: ['process'] },
  { module: /^(agenda|@hokify\/agenda)$/, methods: ['define'] },
  { module: /^pg-boss$/, methods: ['work'] },
  { module: /^sqs-consumer$/, makers: ['create', 'Consumer'], options: ['handleMessage', 'handleMessageBatch'] },
  { module: /^kafkajs$/, methods: ['run'], options: ['eachMessage', 'eachBatch'] },
  { module: /^inngest$/, methods: ['createFunction'] },
  { module: /^@trigger\.dev\/sdk/, makers: ['task', 'schemaTask'], options: ['run'] },
];

/** Queues, streams and schedules. */
export const CONSUMER_LIBRARIES: PackageModel = {
  owns: (module) => CONSUMERS.some((one) => one.module.test(module)),
  call: (m, { module, path }, { args, at }) => registered(m, module, path, args, at),
  construct(m, { module, path }, args, at) {
    const consumer = CONSUMERS.find((one) => one.module.test(module));
    if (!consumer?.methods) return registered(m, module, path, args, at);
    const register: Intrinsic = (machine, call) => (registerAll(machine, consumer, call.args, call.at), UNDEFINED);
    const methods = Object.fromEntries(consumer.methods.map((name) => [name, register]));
    // kafkajs: `kafka.consumer({ groupId }).run({ eachMessage })`.
    return objectWith(m, { ...methods, consumer: (machine, call) => objectWith(machine, methods, call.at) }, at);
  },
};

function registered(m: Machine, module: string, path: readonly string[], args: Arguments, at: NodeRef): Value | undefined {
  const consumer = CONSUMERS.find((one) => one.module.test(module));
  if (!consumer?.makers?.includes(path.at(-1) ?? 'default')) return undefined;
  return registerAll(m, consumer, args, at) ? m.newRecord({}, at) : undefined;
}

function registerAll(m: Machine, consumer: Consumer, args: Arguments, at: NodeRef): boolean {
  const handlers = args.values.flatMap((value) => (isCallable(value) ? [value] : (consumer.options ?? []).map((name) => option(m, value, name, at)).filter(isCallable)));
  if (handlers.length === 0) return false;
  const name = nameOf(m, args, at);
  const registration: Registration = {
    kind: 'job',
    at,
    names: () => [name],
    enter: (machine) => join(...handlers.map((handler) => asPromise(machine, () => machine.await(machine.call(handler, UNDEFINED, { values: [unknown('parameter', at, 'a job'), unknown('parameter', at, 'the circumstances of a job')] }, at))))),
  };
  m.registrations.add(registration);
  return true;
}

/** The first text, or what an option says. */
function nameOf(m: Machine, { values }: Arguments, at: NodeRef): string {
  for (const value of values) {
    if (isCallable(value)) continue;
    const named = value.some(({ atom }) => atom.kind === 'object') ? NAMES.map((name) => option(m, value, name, at)).find(isGiven) : value;
    const [text] = named ? textsOf(m, named, at) : [];
    if (text !== undefined && text !== '…') return text;
  }
  return '…';
}

/** Powertools for queues and streams: each record goes to the handler; where all of them fail, so does the batch. */
export const BATCH_PROCESSORS: PackageModel = {
  owns: (module) => module === '@aws-lambda-powertools/batch',
  call(m, { path }, { args, at }) {
    const name = path.at(-1) ?? '';
    const handler = argument(args, 1);
    if (!/^processPartialResponse(Sync)?$/.test(name) || !handler) return undefined;
    const tolerant = option(m, argument(args, 3) ?? UNDEFINED, 'throwOnFullBatchFailure', at).some(({ atom }) => atom.kind === 'primitive' && atom.value === false);
    return asPromise(m, () => {
      const record = unknown('parameter', at, 'a record');
      const processed = asPromise(m, () => m.await(m.call(handler, UNDEFINED, { values: [record, unknown('parameter', at, 'the circumstances of a batch')] }, at)));
      const kept = (failures: readonly Value[]): Value => m.newRecord({ batchItemFailures: m.newArray(failures, at) }, at);
      const whenRejected = nativeFunction(m, at, (machine, call) => {
        if (!tolerant) machine.raise(argument(call.args, 0) ?? UNDEFINED);
        return kept([m.newRecord({ itemIdentifier: unknown('parameter', at, 'a record') }, at)]);
      });
      return m.await(m.invoke(processed, 'then', { values: [nativeFunction(m, at, () => kept([])), whenRejected] }, at));
    });
  },
};
