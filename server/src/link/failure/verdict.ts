import type { Interpreter } from '../evaluate/interpreter';
import type { Exit } from '../evaluate/machine';
import { withHandler } from '../evaluate/exceptions';
import type { Verdict } from '../map';
import { conjoin, type Guard, holdsInSilence, isCovered, outageIn } from '../values/guard';
import type { Atom, NodeRef, Value } from '../values/value';
import { isSameAnswer } from './answers';
import { mayBeEqual, mayBeOfOneTable } from './contents';
import type { Ledger, Load, Loss, OutageRun, ProcessEnd } from './outage';

/** What becomes of one way into the program while the outage is on. */
export interface Judgement {
  readonly verdict: Verdict;
  /** Calls that are lost. */
  readonly lost: readonly NodeRef[];
  /** Calls whose region nobody can tell. */
  readonly open: readonly NodeRef[];
  /** Where it ends in an error: the call that is not caught, the error that is thrown instead, the answer of 500. */
  readonly fatal: readonly NodeRef[];
  readonly retried: readonly NodeRef[];
  readonly failover: readonly NodeRef[];
  readonly futile: readonly NodeRef[];
  /** Calls that are lost while modules are loaded. */
  readonly coldStart: readonly NodeRef[];
}

/** One way to end, and when. */
interface End {
  readonly guard: Guard;
  readonly at: NodeRef | undefined;
}

/** How an entry point is entered. `answers`: what it hands to a callback instead of returning it. */
export interface Run {
  start(answers: CallbackAnswers): Value;
  /** Where no handler is entered, the process itself is what ends. */
  readonly isProcess: boolean;
}

/** A handler's `callback(error, value)`. */
export interface CallbackAnswers {
  readonly errors: Exit[];
  readonly values: Exit[];
}

/** Enters once with the outage and without it, and compares. */
export function judge(interpreter: Interpreter, outage: OutageRun, run: Run, loads: readonly Load[]): Judgement {
  interpreter.refuel();
  const { store } = interpreter;
  const mark = store.mark();
  const answers: CallbackAnswers = { errors: [], values: [] };
  const { result, ledger } = outage.within(() => withHandler(interpreter, 'promise', () => interpreter.await(run.start(answers))));
  const judgement = compare(interpreter, outage, { value: result.result, thrown: [...result.handler.thrown, ...answers.errors], answers: answers.values, ledger, isProcess: run.isProcess, loads });
  store.undo(mark);
  return judgement;
}

interface Outcome {
  readonly value: Value;
  readonly thrown: readonly Exit[];
  readonly answers: readonly Exit[];
  readonly ledger: Ledger;
  readonly isProcess: boolean;
  readonly loads: readonly Load[];
}

function compare(interpreter: Interpreter, outage: OutageRun, { value, thrown, answers, ledger, isProcess, loads }: Outcome): Judgement {
  const ledgers = [ledger, ...loads.map((load) => load.ledger)];
  const losses = ledgers.flatMap((one) => [...one.losses.values()]);
  const lost = losses.flatMap(({ places }) => places);
  const open = ledgers.flatMap((one) => one.open);
  const answered: Value = [...value.flatMap(({ guard, atom }) => under(interpreter.path, guard, atom)), ...answers.flatMap((exit) => exit.value.flatMap(({ guard, atom }) => under(exit.path, guard, atom)))];
  const runsInSilence = answered.some(({ guard }) => holdsInSilence(guard));
  const counts = ({ guard }: { readonly guard: Guard }) => !runsInSilence || holdsInSilence(guard);
  const firstLoss = Math.min(...ledgers.map((one) => one.firstLoss));

  const errors = endsOf(thrown);
  const loadErrors = loads.flatMap((load) => [...endsOf(load.thrown), ...processEnds(load.ledger.exits), ...processEnds(load.ledger.unhandled)]);
  const exits = [...processEnds(ledger.exits), ...processEnds(ledger.unhandled)];
  const refusals = refusalsOf(answered);
  const fatal = [errors, loadErrors, exits, refusals].flatMap((ends) => ends.filter((end) => counts(end) && isOwedTo(end, ends, firstLoss)));
  const thrownWhen = errors.map(({ guard }) => guard);
  const coldStart = loads.flatMap((load) => [...load.ledger.losses.values()].flatMap(({ places }) => places));
  const judged = (verdict: Verdict): Judgement => ({ verdict, lost, open, retried: ledger.retried, failover: ledger.failover, futile: ledger.futile, coldStart, fatal: fatal.flatMap(({ at }) => at ?? []) });

  if (lost.length === 0) return judged('unaffected');
  const on = answered.filter(({ guard }) => counts({ guard }) && conjoin(guard, outage.on) !== undefined);
  const isAnswered = answered.some(counts);
  if (fatal.length > 0 || (isAnswered && on.length === 0 && !isProcess)) return judged('fails');
  const relevant = losses.filter((loss) => lostGuards(loss).some((guard) => counts({ guard })));
  if (relevant.length === 0) return judged('unaffected');
  const isReplaced = relevant.every((loss) => lostGuards(loss).filter((guard) => counts({ guard })).every((guard) => isMadeUpFor(loss, guard, losses, thrownWhen)));
  return judged(isReplaced && isSameAnswer(answered, outage) ? 'survives' : 'degrades');
}

function under(path: Guard, guard: Guard, atom: Atom): Value {
  const both = conjoin(path, guard);
  return both ? [{ guard: both, atom }] : [];
}

function endsOf(thrown: readonly Exit[]): readonly End[] {
  return thrown.flatMap((exit) => exit.value.flatMap(({ guard, atom }) => under(exit.path, guard, atom).map((one) => ({ guard: one.guard, at: exit.at ?? placeOf(atom) }))));
}

function processEnds(ends: readonly ProcessEnd[]): readonly End[] {
  return ends.map(({ path, at }) => ({ guard: path, at }));
}

function placeOf(atom: Atom): NodeRef | undefined {
  if (atom.kind === 'object') return atom.object.at;
  return 'at' in atom ? atom.at : undefined;
}

/**
 * Does it end so because of the outage? Not where the same can happen without it, by what the program is given: an error about a bad event is
 * thrown during an outage as well.
 */
function isOwedTo(end: End, all: readonly End[], firstLoss: number): boolean {
  if (outageIn(end.guard) !== 'on') return false;
  const happensAnyway = all.some((other) => outageIn(other.guard) !== 'on' && samePlace(other.at, end.at));
  return !happensAnyway || !end.guard.some(({ variable }) => variable.kind === 'choice' && variable.order > firstLoss);
}

function samePlace(a: NodeRef | undefined, b: NodeRef | undefined): boolean {
  return a !== undefined && b !== undefined && a.file === b.file && a.id === b.id;
}

/** Answers with a status of 500 or above. */
function refusalsOf(answered: Value): readonly End[] {
  return answered.flatMap(({ guard, atom }) => {
    if (atom.kind !== 'object') return [];
    const { object } = atom;
    return ['statusCode', 'status'].flatMap((key) =>
      (object.members.get(key)?.read() ?? []).flatMap((status) => {
        const both = conjoin(guard, status.guard);
        return both && status.atom.kind === 'primitive' && Number(status.atom.value) >= 500 ? [{ guard: both, at: status.atom.at ?? object.at }] : [];
      }),
    );
  });
}

function lostGuards({ lost }: Loss): readonly Guard[] {
  return lost.value.map(({ guard }) => guard);
}

/** Is the same done elsewhere whenever it is lost: the same operation, with nothing in its input that is not the same? */
function isMadeUpFor(loss: Loss, lost: Guard, all: readonly Loss[], thrown: readonly Guard[]): boolean {
  const same = all.filter(({ service, operation, input }) => service === loss.service && operation === loss.operation && mayBeEqual(input, loss.input));
  const answered = same.flatMap((other) => {
    const guards = other.answered.value.flatMap(({ guard, atom }) => (atom.kind === 'unknown' ? [] : [guard]));
    // What is called anyway, and of another table, is something else.
    return mayBeOfOneTable(other.input, loss.input) ? guards : guards.filter((guard) => outageIn(guard) === 'on');
  });
  // What ends in an error answers nothing, and is judged by itself.
  return isCovered(lost, [...answered, ...thrown]);
}
