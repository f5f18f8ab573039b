import type { Statement } from '../../extract/facts';
import { agreedOnOutage, ALWAYS, beyond, conjoin, constrain, type Guard, outagePart, weakest } from '../values/guard';
import { type Mark, Scope } from '../values/heap';
import { join, type NodeRef, primitive, unknown, type Value } from '../values/value';
import { someName } from './environment';
import { visit } from '../mentions';
import { settlement } from './exceptions';
import type { Elements, Exit, Frame, JumpTarget, Machine, Split } from './machine';
import { truth } from './truth';

type Of<K extends Statement['kind']> = Extract<Statement, { kind: K }>;

/** Loops whose course is known are run for real, up to this many rounds. Tables of regions have about 35 rows. */
const MOST_ROUNDS = 64;

/** Rounds of a loop of which nobody knows how often it runs. */
const MOST_UNCERTAIN_ROUNDS = 4;

/** `for (const x of xs)`: one round for each element that is known, one more for those that are not. */
export function executeForEach(m: Machine, statement: Of<'for-each'>, scope: Scope, frame: Frame): boolean {
  const at: NodeRef = { file: frame.file, id: statement.id };
  const collection = m.evaluate(statement.collection, scope, frame);
  const { values, exact, lists }: Elements = statement.of === 'keys' ? keysOf(collection, at) : m.elements(settlement(collection).settled, at);
  const round = (element: Value) => () => {
    const inner = new Scope(scope, scope.file);
    m.bind(statement.binding, statement.awaits ? m.await(element) : element, inner, frame, statement.declares);
    m.hoist(statement.body, inner, frame);
    return m.execute(statement.body, inner, frame);
  };
  const mark = m.uses.cuts.mark();
  return inLoop(m, frame, (target) => {
    if (exact && values.length <= MOST_ROUNDS) return values.every((element) => runRound(m, target, round(element)));
    if (lists && values.length <= MOST_ROUNDS) return values.every((element, i) => m.branch(presence(i, lists), () => runRound(m, target, round(element)), () => true));
    for (const element of values.slice(0, MOST_ROUNDS)) maybe(m, target, round(element), weakest(element.map(({ guard }) => guard)));
    if (values.length > MOST_ROUNDS) cutOff(m, target, mark, at);
    return true;
  });
}

/** Which of the lists have an element at a place, and which have come to their end. */
function presence(place: number, lists: NonNullable<Elements['lists']>): Split {
  const guards = (isThere: boolean) => lists.flatMap(({ guard, values }) => (values.length > place === isThere ? [guard] : []));
  return { whenTrue: guards(true), whenFalse: guards(false) };
}

/** `for (;;)`, `while`, `do`: run for real while the condition is known, then one round that stands for all others. */
export function executeLoop(m: Machine, statement: Of<'for' | 'while'>, scope: Scope, frame: Frame): boolean {
  let inner = new Scope(scope, scope.file);
  if (statement.kind === 'for') {
    m.hoist(statement.init, inner, frame);
    if (!m.execute(statement.init, inner, frame)) return false;
  }
  const body = () => {
    const own = new Scope(inner, scope.file);
    m.hoist(statement.body, own, frame);
    return m.execute(statement.body, own, frame);
  };
  const update = () => {
    if (statement.kind === 'for' && statement.update) m.evaluate(statement.update, inner, frame);
  };
  const rotates = hasOwnVariablesEachRound(statement);
  const mark = m.uses.cuts.mark();
  return inLoop(m, frame, (target) => {
    /** Rounds that happen where the condition holds: what an outage makes certain stays certain. */
    const again = (split: Split, rounds: number): boolean =>
      m.branch(
        split,
        () => {
          if (!runRound(m, target, body)) return false;
          update();
          return rounds === 0 || !statement.test || again(truth(m, m.evaluate(statement.test, inner, frame)), rounds - 1);
        },
        () => true,
      );
    let isFirst = statement.kind === 'while' && !statement.testFirst;
    for (let rounds = 0; rounds < MOST_ROUNDS && !m.isExhausted; rounds++) {
      const test = isFirst || !statement.test ? primitive(true) : m.evaluate(statement.test, inner, frame);
      const { whenTrue, whenFalse } = truth(m, test);
      if (whenTrue.length === 0) return true;
      if (m.outage && statement.test && whenFalse.length > 0) return again({ whenTrue, whenFalse }, MOST_UNCERTAIN_ROUNDS);
      if (whenFalse.length > 0 || (!statement.test && rounds > 0)) {
        // Not known how often: twice, so that what one round leaves behind reaches the next.
        const before = m.store.mark();
        maybe(m, target, () => body() && (update(), true));
        forgetCounts(m, before, { file: frame.file, id: statement.id });
        maybe(m, target, () => body() && (update(), true));
        return statement.test !== undefined;
      }
      isFirst = false;
      if (!runRound(m, target, body)) return false;
      if (rotates) inner = inner.copy();
      update();
    }
    cutOff(m, target, mark, { file: frame.file, id: statement.id });
    return true;
  });
}

const rotating = new WeakMap<object, boolean>();

/** `for (let i = 0; …) later.push(() => i)`: each round has variables of its own, which only functions can tell. */
function hasOwnVariablesEachRound(statement: Of<'for' | 'while'>): boolean {
  if (statement.kind === 'while' || !statement.init.some((one) => one.kind === 'variables' && one.scope === 'let')) return false;
  let found = rotating.get(statement);
  if (found === undefined) {
    found = false;
    visit(statement.body, ({ kind }) => (found ||= kind === 'function'));
    rotating.set(statement, found);
  }
  return found;
}

/** What one round has counted on stands for all counts: nobody knows how many rounds there are. */
function forgetCounts(m: Machine, before: Mark, at: NodeRef): void {
  for (const [cell, value] of m.store.writesSince(before)) {
    const isCount = value.length > 1 && value.every(({ atom }) => atom.kind === 'primitive' && typeof atom.value === 'number');
    if (isCount && cell.born <= before.births) m.store.write(cell, unknown('unsupported', at, 'a number that a loop has counted to'));
  }
}

/** Rounds that are not run: what they would have called is not known, nor what they leave behind. */
function cutOff(m: Machine, target: JumpTarget, mark: ReturnType<Machine['uses']['cuts']['mark']>, at: NodeRef): void {
  m.uses.cuts.loop(mark, at);
  const left = unknown('bound', at, 'what later rounds of a loop leave');
  for (const [cell, value] of m.store.writesSince(target.mark)) if (cell.born <= target.mark.births) m.store.write(cell, join(value, left));
}

function inLoop(m: Machine, frame: Frame, body: (target: JumpTarget) => boolean): boolean {
  const path = m.path;
  const target: JumpTarget = { label: labelAround(frame), isLoop: true, mark: m.store.mark(), breaks: [], continues: [] };
  frame.targets.push(target);
  const reaches = body(target);
  frame.targets.pop();
  if (target.breaks.length === 0) return reaches;
  mergeRounds(m, path, target.mark, target.breaks, reaches);
  return true;
}

/** `outer: for (…)`: a labelled block directly around a loop lends it its label. */
function labelAround(frame: Frame): string | undefined {
  const around = frame.targets.at(-1);
  return around && !around.isLoop ? around.label : undefined;
}

/** One round that certainly happens; `continue` ends it early. */
function runRound(m: Machine, target: JumpTarget, round: () => boolean): boolean {
  const path = m.path;
  const mark = m.store.mark();
  const reaches = round();
  if (target.continues.length === 0) return reaches;
  const exits = target.continues.splice(0);
  mergeRounds(m, path, mark, exits, reaches);
  return true;
}

/** Merges the ways that left a loop or round early with its end; of what they hold under, only what is said of an outage is told apart. */
function mergeRounds(m: Machine, path: Guard, mark: Mark, exits: readonly Exit[], reaches: boolean): void {
  const ends = [...exits.map((exit) => exit.path), ...(reaches ? [m.path] : [])];
  const end = m.store.undo(mark);
  const guard = (at: Guard) => [outagePart(beyond(at, path))];
  const endPath = m.path;
  m.store.merge([...exits.map((exit) => ({ guards: guard(exit.path), writes: exit.writes })), ...(reaches ? [{ guards: guard(endPath), writes: end }] : [])]);
  m.path = agreedOnOutage(path, ends);
}

/** A round that may or may not happen, and only where its element is there. */
function maybe(m: Machine, target: JumpTarget, round: () => boolean, given: Guard = ALWAYS): void {
  const again = m.choice('another round');
  m.branch({ whenTrue: [conjoin(constrain(again, ['1']), given) ?? given], whenFalse: [constrain(again, ['0'])] }, () => runRound(m, target, round), () => true);
}

function keysOf(collection: Value, at: NodeRef): Elements {
  const keys = new Set<string>();
  let exact = collection.length === 1;
  for (const { atom } of collection) {
    if (atom.kind === 'object' && atom.object.brand.kind === 'process-env') return { values: [someName(at)], exact: false };
    if (atom.kind === 'object') for (const key of atom.object.keys()) keys.add(key);
    else exact = false;
  }
  return { values: exact ? [...keys].map((key) => primitive(key, at)) : [join(...[...keys].map((key) => primitive(key, at)), unknown('external', at, 'a key'))], exact };
}
