import type { Location } from '../../extract/location';
import { loadEverything, waysIn } from '../entry/enter';
import { type Entry, entryKey, moduleClosure, type WayIn } from '../entry/entrypoints';
import { takesCallback } from '../entry/lambda-answers';
import { Interpreter } from '../evaluate/interpreter';
import type { LinkInput } from '../link';
import type { Failure, Use } from '../map';
import { nativeFunction } from '../models/native-functions';
import type { ImporterIndex } from '../relevance';
import { NO_WRITES } from '../values/heap';
import { type NodeRef, UNDEFINED, type Value } from '../values/value';
import type { Outage } from './outage';
import { SDK_CLIENTS } from '../subject';
import { type CallbackAnswers, judge, type Judgement } from './verdict';

export type OutageInput = LinkInput & { readonly outage: Outage };

/** What has been found out of the program without an outage. */
export interface Program {
  readonly files: ReadonlySet<string>;
  readonly importers: ImporterIndex;
  readonly declaredHandlers: ReadonlySet<string>;
}

/** What an outage does to each way into the program, placed where the text is now. */
export type Failures = (uses: readonly Use[], locate: (at: NodeRef) => Location) => (entry: Entry) => Failure | undefined;

/** Plays the outage of the input: enters everything once more, with requests that are lost. `uses`: what the program calls without it. */
export function playOutage(input: OutageInput, program: Program, uses: readonly Use[]): Failures {
  if (!uses.some((use) => isMet(use, input.outage))) return () => () => UNAFFECTED;
  const isStrict = input.outage.openRequests === 'kept';
  const elsewhere = judgements(input, 'kept', program);
  // Only where somebody's region cannot be told does it matter how such requests fare.
  const isOpen = !isStrict && [...elsewhere.values()].some(({ open }) => open.length > 0);
  const there = isOpen ? judgements(input, 'lost', program) : elsewhere;
  return (placed, locate) => {
    const ids = idsByPlace(placed, locate);
    return (entry) => {
      const [worst, best] = [there.get(entryKey(entry)), elsewhere.get(entryKey(entry))];
      return worst && best && failureOf(worst, best, ids, locate);
    };
  };
}

const UNAFFECTED: Failure = { verdict: 'unaffected', lost: [], fatal: [], retried: [], failover: [], futile: [], coldStart: [] };

/** Can the outage reach the use? Without one that it can, nothing needs to be played. */
function isMet({ kind, service, hostedIn, hosts, isTest }: Use, outage: Outage): boolean {
  if (kind !== 'operation' || isTest || !outage.concerns(service)) return false;
  return hostedIn.some((region) => outage.loses(service, region)) || (hosts.length === 0 && outage.openRequests === 'lost');
}

function failureOf(there: Judgement, elsewhere: Judgement, ids: (at: NodeRef) => readonly string[], locate: (at: NodeRef) => Location): Failure {
  const idsOf = (places: readonly NodeRef[]) => [...new Set(places.flatMap(ids))].sort();
  const isDecided = there.verdict === elsewhere.verdict;
  const counted = isDecided ? elsewhere : there;
  return {
    ...(isDecided ? { verdict: there.verdict } : { undecided: idsOf(there.open), conditional: { there: there.verdict, elsewhere: elsewhere.verdict } }),
    lost: idsOf(counted.lost),
    fatal: distinct(counted.fatal.map(locate)),
    retried: idsOf(counted.retried),
    failover: idsOf(counted.failover),
    futile: idsOf(counted.futile),
    coldStart: idsOf(counted.coldStart),
  };
}

function distinct(places: readonly Location[]): readonly Location[] {
  return places.filter((place, i) => places.findIndex(({ file, range }) => file === place.file && range.start === place.range.start) === i);
}

/** The ids of the operations at a place. */
function idsByPlace(uses: readonly Use[], locate: (at: NodeRef) => Location): (at: NodeRef) => readonly string[] {
  const ids = new Map<string, string[]>();
  const key = ({ file, range }: Location) => `${file} ${range.start}`;
  for (const use of uses) if (use.kind === 'operation') ids.set(key(use), [...(ids.get(key(use)) ?? []), use.id]);
  return (at) => ids.get(key(locate(at))) ?? [];
}

function judgements(input: OutageInput, openRequests: 'lost' | 'kept', { files, importers, declaredHandlers }: Program): ReadonlyMap<string, Judgement> {
  const interpreter = new Interpreter({ ...input, outage: { ...input.outage, openRequests } }, files, importers, SDK_CLIENTS);
  for (const handler of declaredHandlers) interpreter.declaredHandlers.add(handler);
  const { outage } = interpreter;
  const judged = new Map<string, Judgement>();
  if (!outage) return judged;
  loadEverything(interpreter, files);
  const loadsWith = moduleClosure(interpreter);
  const loads = (file: string) => [...loadsWith(file)].flatMap((one) => outage.loads.get(one) ?? []);
  for (const way of waysIn(interpreter, files)) {
    const run = { start: (answers: CallbackAnswers) => enter(interpreter, way, answers), isProcess: false };
    judged.set(entryKey(way.entry), judge(interpreter, outage, run, loads(way.entry.at.file)));
  }
  for (const { file } of interpreter.modules.evaluated()) {
    const script: Entry = { kind: 'script', at: { file, id: -1 } };
    judged.set(entryKey(script), judge(interpreter, outage, { start: () => UNDEFINED, isProcess: true }, loads(file)));
  }
  return judged;
}

/** A handler may answer by calling back, as Lambda's third argument. */
function enter(interpreter: Interpreter, way: WayIn, answers: CallbackAnswers): Value {
  const { entry } = way;
  if (!takesCallback(entry)) return way.start();
  const callback = nativeFunction(interpreter, entry.at, (m, { args }) => {
    const [error = UNDEFINED, value = UNDEFINED] = args.values;
    const exit = (given: Value) => ({ path: m.path, writes: NO_WRITES, value: given });
    const failures = error.filter(({ atom }) => atom.kind !== 'primitive');
    if (failures.length > 0) answers.errors.push(exit(failures));
    if (failures.length < error.length) answers.values.push(exit(value));
    return UNDEFINED;
  });
  return way.start([undefined, undefined, callback]);
}
