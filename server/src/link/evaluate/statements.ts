import type { Expression, Statement } from '../../extract/facts';
import { agree, agreedOnOutage, beyond, constrain, conjoin, type Guard, outageIn, weakest } from '../values/guard';
import { Cell, ImportedCell, type Mark, NO_WRITES, Scope } from '../values/heap';
import { ABSENT, join, just, NEVER, type NodeRef, passedThrough, primitive, UNDEFINED, type Value } from '../values/value';
import { errorsOf, settlement, withHandler } from './exceptions';
import { objectBehind } from './function-objects';
import type { OutageRun } from '../failure/outage';
import { executeForEach, executeLoop } from './loops';
import type { Exit, Frame, JumpTarget, Machine, Split } from './machine';
import { binaryOperation } from './operators';
import { truth } from './truth';

type Of<K extends Statement['kind']> = Extract<Statement, { kind: K }>;

/** Executes statements in order; false if the end is never reached. */
export function executeStatements(m: Machine, body: readonly Statement[], scope: Scope, frame: Frame): boolean {
  return body.every((statement) => execute(m, statement, scope, frame));
}

/** A block with its own scope. */
export function executeBlock(m: Machine, body: readonly Statement[], scope: Scope, frame: Frame): boolean {
  const inner = new Scope(scope, scope.file);
  m.hoist(body, inner, frame);
  return executeStatements(m, body, inner, frame);
}

/** Functions are usable before they are declared; other names exist from the start, too. */
export function hoistDeclarations(m: Machine, body: readonly Statement[], scope: Scope, frame: Frame): void {
  for (const statement of body) {
    if (statement.kind === 'function') {
      scope.declare(statement.name, m.closure(statement.fn, scope, frame));
    } else if (statement.kind === 'class' || ((statement.kind === 'enum' || statement.kind === 'namespace') && !scope.own(statement.name))) scope.alias(statement.name, new Cell(ABSENT));
    else if (statement.kind === 'variables') for (const { pattern } of statement.declarations) declareNames(pattern, scope);
  }
}

function declareNames(pattern: Of<'variables'>['declarations'][number]['pattern'], scope: Scope): void {
  switch (pattern.kind) {
    case 'bind':
      if (!scope.own(pattern.name)) scope.declare(pattern.name, ABSENT);
      break;
    case 'default':
      declareNames(pattern.pattern, scope);
      break;
    case 'object-pattern':
      for (const { value } of pattern.members) declareNames(value, scope);
      if (pattern.rest) declareNames(pattern.rest, scope);
      break;
    case 'array-pattern':
      for (const element of pattern.elements) if (element) declareNames(element, scope);
      if (pattern.rest) declareNames(pattern.rest, scope);
      break;
    case 'target':
      break;
  }
}

function execute(m: Machine, statement: Statement, scope: Scope, frame: Frame): boolean {
  switch (statement.kind) {
    case 'expression': {
      const { expression } = statement;
      m.ignored = expression.kind === 'await' ? expression.operand : expression;
      const value = m.evaluate(expression, scope, frame);
      if (m.outage) abandon(m, m.outage, value, { file: frame.file, id: expression.id });
      return value.length > 0;
    }
    case 'variables':
      return statement.declarations.every(({ pattern, value, type }) => {
        if (!value) {
          if (pattern.kind === 'bind') m.store.write(scope.own(pattern.name) ?? scope.declare(pattern.name, ABSENT), UNDEFINED);
          return true;
        }
        const evaluated = m.evaluate(value, scope, frame);
        if (evaluated.length === 0) return false;
        const typed = type ? withType(m, evaluated, type, scope) : evaluated;
        m.bind(pattern, typed, scope, frame, true);
        return true;
      });
    case 'return': {
      const value = statement.value ? m.evaluate(statement.value, scope, frame) : UNDEFINED;
      if (value.length > 0) frame.returns.push({ path: m.path, writes: m.store.writesSince(frame.mark), value });
      return false;
    }
    case 'if':
      return executeIf(m, statement, scope, frame);
    case 'block':
      return executeBlock(m, statement.body, scope, frame);
    case 'function':
    case 'export':
    case 're-export':
    case 'export-all':
      return true;
    case 'class':
      m.store.write(scope.own(statement.name) ?? scope.declare(statement.name, ABSENT), m.declareClass(statement.cls, scope, frame));
      return true;
    case 'throw': {
      m.raise(m.evaluate(statement.value, scope, frame), { file: frame.file, id: statement.id });
      return false;
    }
    case 'try':
      return executeTry(m, statement, scope, frame);
    case 'for':
    case 'while':
      return executeLoop(m, statement, scope, frame);
    case 'for-each':
      return executeForEach(m, statement, scope, frame);
    case 'switch':
      return executeSwitch(m, statement, scope, frame);
    case 'labelled':
      return withTarget(m, frame, statement.label, false, () => executeBlock(m, statement.body, scope, frame));
    case 'break':
    case 'continue':
      return jump(m, statement, frame);
    case 'enum':
      m.store.write(scope.own(statement.name) ?? scope.declare(statement.name, ABSENT), enumObject(m, statement, scope, frame));
      return true;
    case 'namespace':
      declareNamespace(m, statement, scope, frame);
      return true;
  }
}

/** A promise that nobody waits for. */
function abandon(m: Machine, outage: OutageRun, value: Value, at: NodeRef): void {
  const { rejected } = settlement(value);
  if (rejected.length === 0) return;
  m.noted++;
  outage.abandon(rejected, m.path, at);
}

function executeIf(m: Machine, statement: Of<'if'>, scope: Scope, frame: Frame): boolean {
  const split = truth(m, m.evaluate(statement.test, scope, frame));
  const tested = testedNames(statement.test);
  return m.branch(
    split,
    () => {
      narrow(m, tested, split.whenTrue, scope);
      return executeBlock(m, statement.then, scope, frame);
    },
    () => {
      narrow(m, tested, split.whenFalse, scope);
      return executeBlock(m, statement.otherwise, scope, frame);
    },
  );
}

/** The variables that a condition asks about: `region`, `!region`, `region === undefined`, `a && b`. */
function testedNames(test: Expression): readonly string[] {
  switch (test.kind) {
    case 'name':
      return [test.name];
    case 'unary':
      return testedNames(test.operand);
    case 'binary':
    case 'logical':
      return [...testedNames(test.left), ...testedNames(test.right)];
    default:
      return [];
  }
}

/** In a branch a tested variable is only what the test lets through, also where the guards of the branch are no single conjunction. */
function narrow(m: Machine, names: readonly string[], guards: Split['whenTrue'], scope: Scope): void {
  if (guards.length < 2) return;
  for (const name of names) {
    const cell = scope.lookup(name);
    if (!cell || cell instanceof ImportedCell) continue;
    const kept = cell.value.filter(({ guard }) => guards.some((possible) => agree(guard, possible)));
    if (kept.length > 0 && kept.length < cell.value.length) m.store.write(cell, kept);
  }
}

/** `const event: Event = JSON.parse(…)`: what is unknown has at least its type. */
function withType(m: Machine, value: Value, type: string, scope: Scope): Value {
  return value.map((alternative) => {
    const { guard, atom } = alternative;
    if (atom.kind !== 'unknown' || atom.type) return alternative;
    const named = m.typeOf(type, scope)?.[0]?.atom;
    return named?.kind === 'external' ? { guard, atom: { ...atom, type: named } } : alternative;
  });
}

function executeTry(m: Machine, statement: Of<'try'>, scope: Scope, frame: Frame): boolean {
  const block = () => executeBlock(m, statement.block, scope, frame);
  const returned = frame.returns.length;
  const reaches = statement.handler ? executeGuarded(m, statement, statement.handler, block, scope, frame) : block();
  if (m.outage && statement.finalizer.length > 0) finishReturns(m, statement.finalizer, returned, scope, frame);
  const finishes = executeBlock(m, statement.finalizer, scope, frame);
  return reaches && finishes;
}

/** What is done at last is done before each `return` as well: where it is lost, that return knows. */
function finishReturns(m: Machine, finalizer: readonly Statement[], since: number, scope: Scope, frame: Frame): void {
  const exits = frame.returns.splice(since);
  const { path } = m;
  for (const exit of exits) {
    const mark = m.store.mark();
    m.store.apply(exit.writes);
    m.path = exit.path;
    if (executeBlock(m, finalizer, scope, frame)) frame.returns.push({ path: m.path, writes: m.store.writesSince(frame.mark), value: exit.value });
    m.store.undo(mark);
  }
  m.path = path;
}

function executeGuarded(m: Machine, statement: Of<'try'>, body: readonly Statement[], block: () => boolean, scope: Scope, frame: Frame): boolean {
  const { path } = m;
  const at: NodeRef = { file: frame.file, id: statement.id };
  const { result: reaches, handler } = withHandler(m, 'try', block);
  const { mark } = handler;
  const blockPath = m.path;
  const exits = [...handler.thrown];
  const afterBlock = m.store.undo(mark);
  let succeeded: Guard = beyond(blockPath, path);
  if (handler.mayThrow) {
    // What the block has written before it failed in a way that nobody can tell cannot be told either: all or nothing.
    const failed = constrain(m.choice('failure'), ['1']);
    m.store.merge([{ guards: [[]], writes: NO_WRITES }, { guards: [[]], writes: afterBlock }]);
    const known = constrain(failed[0]!.variable, ['0']);
    for (const [i, exit] of exits.entries()) exits[i] = { ...exit, path: conjoin(exit.path, known) ?? exit.path };
    exits.push({ path: conjoin(path, failed) ?? path, writes: m.store.undo(mark), value: just({ kind: 'unknown', obstacle: 'external', at, note: 'an error', isForeignError: true }) });
    succeeded = conjoin(succeeded, known) ?? succeeded;
  }
  if (exits.length === 0) {
    m.store.apply(afterBlock);
    return reaches;
  }
  const caught = alikeInOutage(m, exits).map((group) => {
    const guards = group.map((exit) => beyond(exit.path, path));
    if (group.length === 1) m.store.apply(group[0]!.writes);
    else m.store.merge(group.map(({ writes }, i) => ({ guards: [guards[i]!], writes })));
    m.path = conjoin(path, weakest(guards)) ?? path;
    const inner = new Scope(scope, scope.file);
    if (statement.parameter) m.bind(statement.parameter, group.length === 1 ? group[0]!.value : join(...errorsOf(group, path)), inner, frame, true);
    const reachesEnd = executeBlock(m, body, inner, frame);
    const end = m.path;
    return { reachesEnd, end, guards: guards.map((guard) => conjoin(guard, beyond(end, path)) ?? guard), writes: m.store.undo(mark) };
  });
  const normal = { reachesEnd: reaches, end: blockPath, guards: [succeeded], writes: afterBlock };
  const reached = [normal, ...caught].filter(({ reachesEnd }) => reachesEnd);
  const ends = reached.length > 0 ? reached : caught;
  if (ends.length === 1) m.store.apply(ends[0]!.writes);
  else m.store.merge(ends);
  const [only] = ends;
  m.path = ends.length > 1 ? agreedOnOutage(path, ends.map(({ end }) => end)) : only === normal || (only && outageIn(only.end)) ? only.end : path;
  return reached.length > 0;
}

/** What is thrown during an outage is caught apart from what is thrown anyway. */
function alikeInOutage(m: Machine, exits: readonly Exit[]): readonly (readonly Exit[])[] {
  if (!m.outage) return [exits];
  return (['on', 'off', undefined] as const).map((said) => exits.filter((exit) => outageIn(exit.path) === said)).filter((group) => group.length > 0);
}

/** Runs a body that `break` may leave early, and merges the ways out. */
export function withTarget(m: Machine, frame: Frame, label: string | undefined, isLoop: boolean, body: (target: JumpTarget) => boolean): boolean {
  const path = m.path;
  const target: JumpTarget = { label, isLoop, mark: m.store.mark(), breaks: [], continues: [] };
  frame.targets.push(target);
  const reaches = body(target);
  frame.targets.pop();
  if (target.breaks.length === 0) return reaches;
  mergeExits(m, path, target.mark, target.breaks, reaches);
  return true;
}

/** Merges ways that left early with the normal end, if that is reached. */
export function mergeExits(m: Machine, path: Frame['returns'][number]['path'], mark: Mark, exits: Frame['returns'], reaches: boolean): void {
  const end = { guards: [beyond(m.path, path)], writes: m.store.undo(mark) };
  const paths = [...exits.map((exit) => exit.path), ...(reaches ? [m.path] : [])];
  m.store.merge([...exits.map((exit) => ({ guards: [beyond(exit.path, path)], writes: exit.writes })), ...(reaches ? [end] : [])]);
  m.path = agreedOnOutage(path, paths);
}

function jump(m: Machine, { kind, label }: Of<'break' | 'continue'>, frame: Frame): boolean {
  const target = frame.targets.findLast((t) => (label ? t.label === label : kind === 'break' || t.isLoop));
  if (target) (kind === 'break' ? target.breaks : target.continues).push({ path: m.path, writes: m.store.writesSince(target.mark), value: NEVER });
  return false;
}

function executeSwitch(m: Machine, statement: Of<'switch'>, scope: Scope, frame: Frame): boolean {
  const at: NodeRef = { file: frame.file, id: statement.id };
  const subject = m.evaluate(statement.subject, scope, frame);
  const inner = new Scope(scope, scope.file);
  m.hoist(statement.cases.flatMap(({ body }) => body), inner, frame);
  /** From case `i` on, falling through. */
  const from = (i: number): boolean => statement.cases.slice(i).every(({ body }) => executeStatements(m, body, inner, frame));
  const test = (i: number): boolean => {
    const candidate = statement.cases[i];
    if (!candidate) {
      const otherwise = statement.cases.findIndex(({ test: tested }) => !tested);
      return otherwise < 0 || from(otherwise);
    }
    if (!candidate.test) return test(i + 1);
    const tested = m.evaluate(candidate.test, scope, frame);
    return m.branch(truth(m, binaryOperation(m, '===', subject, tested, at)), () => from(i), () => test(i + 1));
  };
  return withTarget(m, frame, undefined, false, () => test(0));
}

function enumObject(m: Machine, statement: Of<'enum'>, scope: Scope, frame: Frame): Value {
  const made = m.newObject({ kind: 'plain' }, { file: frame.file, id: statement.id });
  const self = just({ kind: 'object', object: made });
  const inner = new Scope(scope, scope.file);
  let next = 0;
  for (const { id, key, value } of statement.members) {
    const at: NodeRef = { file: frame.file, id };
    const member = value ? m.evaluate(value, inner, frame) : primitive(next, at);
    const atom = member[0]?.atom;
    if (atom?.kind === 'primitive' && typeof atom.value === 'number') {
      next = atom.value + 1;
      made.cell(String(atom.value)).value = primitive(key, at);
    }
    made.cell(key).value = passedThrough(member, 'value', at, `\`${statement.name}.${key}\``);
    inner.declare(key, member);
  }
  return self;
}

/** A namespace adds to a function, a class or a namespace of its name. */
function declareNamespace(m: Machine, statement: Of<'namespace'>, scope: Scope, frame: Frame): void {
  const cell = scope.own(statement.name) ?? scope.declare(statement.name, ABSENT);
  const [declared] = cell.value;
  const known = declared && objectBehind(declared.atom);
  const made = known ?? m.newObject({ kind: 'plain' }, { file: frame.file, id: statement.id });
  if (!known) m.store.write(cell, just({ kind: 'object', object: made }));
  const inner = new Scope(scope, scope.file);
  m.hoist(statement.body, inner, frame);
  executeStatements(m, statement.body, inner, frame);
  for (const exported of statement.body) {
    if (exported.kind !== 'export') continue;
    const member = inner.own(exported.local);
    if (member) made.members.set(exported.exported, member);
  }
}
