import type { FileFacts, FunctionFact } from '../../extract/facts';
import type { Interpreter } from '../evaluate/interpreter';
import { parameterNote } from '../evaluate/notes';
import type { ModuleRecord } from '../evaluate/machine';
import type { Assumption } from '../uses/use-recorder';
import { handlerKey } from './declared-handlers';
import { decoratedWays } from './decorated';
import { isCalledByFramework, isServerActions, takesResponse } from './file-conventions';
import { declarationId, type Entry, entryKey, kindOfExport, type WayIn } from './entrypoints';
import { enterLambda } from './lambda-answers';
import { namesIn } from '../mentions';
import { presetsOf } from './presets';
import type { Registration } from './registration';
import { configuresSdk } from '../relevance';
import { type Closure, type HeapObject, NO_WRITES } from '../values/heap';
import { isNativeFunction } from '../models/native-functions';
import { serveExpress } from '../models/web/conventions';
import { type Alternative, just, type NodeRef, sameValue, UNDEFINED, unknown, type Value } from '../values/value';

/**
 * Executes everything that can run: first each module's top level, then the exports that nobody in the workspace uses (handlers, routes), then
 * whatever has not run by then, with arguments nobody knows. Entering again after files have joined goes on from there.
 */
export function enterEverything(interpreter: Interpreter, files: ReadonlySet<string>): void {
  loadEverything(interpreter, files);
  for (const way of waysIn(interpreter, files)) {
    if (way.isIdle) interpreter.uses.within(way.entry, () => {});
    else if (isWorthwhile(interpreter, way)) enter(interpreter, way);
  }
  interpreter.hasReconfigured = false;
  sweep(interpreter);
}

/** After files have joined a way in is taken again where something shows that it now leads to more: code that was foreign, an application around it, or other values. */
function isWorthwhile(interpreter: Interpreter, way: WayIn): boolean {
  const strangers = interpreter.ways.strangers.get(entryKey(way.entry));
  if (!strangers) return !way.isTaken() || way.entry.kind !== 'export' || interpreter.input.findsAllEntrypoints === true;
  if (interpreter.ways.applications.get(entryKey(way.entry)) !== way.entry.registration?.application?.()) return true;
  return interpreter.hasReconfigured || [...strangers.values()].some((closure) => !interpreter.isForeign(closure));
}

function enter(interpreter: Interpreter, way: WayIn): void {
  const { uses, ways } = interpreter;
  const key = entryKey(way.entry);
  const application = way.entry.registration?.application?.();
  const former = ways.applications.get(key);
  // What was seen while a router was part of nothing no longer counts.
  if (former && former !== application) uses.superseded.add(former);
  ways.applications.set(key, application);
  interpreter.strangers = new Map();
  uses.assumptions = application ? [application] : [];
  uses.within(way.entry, () => attempt(interpreter, () => (way.entry.kind === 'lambda' ? enterLambda(interpreter, way) : way.start())));
  uses.assumptions = [];
  ways.strangers.set(key, interpreter.strangers);
}

/** Runs the top level of each module; those that set the environment or configure the SDK first. */
export function loadEverything(interpreter: Interpreter, files: ReadonlySet<string>): void {
  const configuring = [...files].filter((file) => {
    const facts = interpreter.input.facts(file);
    return facts !== undefined && configuresSdk(facts);
  });
  for (const file of [...presetsOf(interpreter, files), ...configuring, ...files]) {
    interpreter.refuel();
    interpreter.modules.load(file);
  }
}

/** `file name` for every export that some module of the workspace imports. */
export function importedNames(interpreter: Interpreter): ReadonlySet<string> {
  const { resolver } = interpreter.input;
  const names = new Set<string>();
  for (const { file, facts } of interpreter.modules.evaluated()) {
    const add = (specifier: string, name: string) => {
      const resolved = resolver.resolve(file, specifier);
      if (resolved.kind === 'file') names.add(`${resolved.file} ${name}`);
    };
    for (const { specifier, names: imports } of facts.imports) for (const { imported } of imports) add(specifier, imported);
    for (const specifier of interpreter.modules.loadedBy(file)) add(specifier, '*');
    for (const statement of facts.body) {
      if (statement.kind === 're-export') add(statement.specifier, statement.imported);
      else if (statement.kind === 'export-all') add(statement.specifier, '*');
    }
  }
  return names;
}

/** Something that a module exports and no other imports. */
interface OuterExport {
  readonly name: string;
  readonly local: string;
  readonly value: Value;
  /** Its declaration has to do with AWS, whatever has made the function itself: `handler = compose(withClient, route)`. */
  readonly isInteresting: boolean;
}

function outerExports(interpreter: Interpreter, record: ModuleRecord, imported: ReadonlySet<string>): readonly OuterExport[] {
  const { file, facts, exports, commonJs } = record;
  const isDeclared = (name: string): boolean => interpreter.declaredHandlers.has(handlerKey(file, name));
  const isActions = isServerActions(facts);
  const isWhole = imported.has(`${file} *`) || imported.has(`${file} =`);
  const interesting = interpreter.code.names(file);
  const named = exportsOf(facts).filter(({ exported }) => isDeclared(exported) || isActions || isCalledByFramework(file, exported) || (!isWhole && !imported.has(`${file} ${exported}`)));
  const values = named.map(({ exported, local }) => ({ name: exported, local, value: exports.members.get(exported)?.read() ?? UNDEFINED, isInteresting: interesting.has(local) }));
  if (isWhole) return values;
  const assigned = (commonJs.members.get('exports')?.read() ?? []).filter(({ atom }) => !(atom.kind === 'object' && atom.object === exports));
  const members = [...exports.members].filter(([name]) => !exportsOf(facts).some(({ exported }) => exported === name));
  return [...values, ...members.map(([name, cell]) => ({ name, local: name, value: cell.read(), isInteresting: true })), { name: 'default', local: 'module', value: assigned, isInteresting: true }];
}

/** Names that a module exports, with the local names they stand for. */
function exportsOf({ body }: FileFacts): readonly { readonly exported: string; readonly local: string }[] {
  return body.flatMap((statement) => (statement.kind === 'export' ? [{ exported: statement.exported, local: statement.local }] : []));
}

/** The ways in through what modules export and no other module imports. */
export function* waysIn(interpreter: Interpreter, files: ReadonlySet<string>): Generator<WayIn> {
  const imported = importedNames(interpreter);
  const records = interpreter.modules.evaluated().filter(({ file }) => files.has(file));
  for (const record of records) for (const exported of outerExports(interpreter, record, imported)) yield* waysThrough(interpreter, record, exported);
  yield* registeredWays(interpreter);
  yield* decoratedWays(interpreter);
}

/** The ways in through what the program has handed to frameworks. */
export function registeredWays(interpreter: Interpreter): readonly WayIn[] {
  // Others lead to AWS only through what they are handed: that matters where all entry points are asked for.
  const isWanted = ({ at }: Registration): boolean => interpreter.input.findsAllEntrypoints === true || interpreter.code.has(at.file, at.id);
  return interpreter.registrations.all().filter(isWanted).flatMap((registration) =>
    registration.names().map((name): WayIn => {
      const { kind, at } = registration;
      return { entry: { kind, at, name, registration }, isTaken: () => false, start: () => registration.enter(interpreter) };
    }),
  );
}

/** Everything that an export can be. */
function* waysThrough(interpreter: Interpreter, { file, facts }: ModuleRecord, { name, local, value, isInteresting }: OuterExport): Generator<WayIn> {
  const has = ({ scope, fn }: Closure): boolean => interpreter.code.has(scope.file, fn.id) || isInteresting;
  const at: NodeRef = { file, id: declarationId(facts.body, local) };
  const kindOf = (exported: string): Entry['kind'] => (isServerActions(facts) || isCalledByFramework(file, exported) ? 'http' : kindOfExport(exported));
  const entry: Entry = { kind: interpreter.declaredHandlers.has(handlerKey(file, name)) ? 'lambda' : kindOf(name), at, name };
  for (const { atom } of value) {
    if (atom.kind === 'function' && takesResponse(file, name) && has(atom.closure)) {
      yield { entry, isTaken: () => false, start: () => serveExpress(interpreter, { before: [], handlers: [just(atom)], after: [], errorHandlers: [], method: 'ALL', at }) };
      continue;
    }
    if (atom.kind === 'function') {
      const { fn, scope } = atom.closure;
      // CommonJS has no declaration of what it exports: then the function itself is the place.
      const own: Entry = { ...entry, fn, ...(at.id < 0 && scope.file === file && { at: { file, id: fn.id } }) };
      yield has(atom.closure) ? throughFunction(interpreter, own, atom.closure) : { entry: own, isIdle: true, isTaken: () => true, start: () => UNDEFINED };
    }
    else if (atom.kind === 'object' && isNativeFunction(atom.object)) yield throughNative(interpreter, entry, atom.object);
    else if (atom.kind === 'object' && (atom.object.brand.kind === 'plain' || atom.object.brand.kind === 'instance')) {
      for (const [key, cell] of atom.object.members) {
        for (const { atom: member } of cell.read()) {
          if (member.kind !== 'function' || !has(member.closure)) continue;
          const { fn, scope } = member.closure;
          yield throughFunction(interpreter, { kind: kindOf(key), at: { file: scope.file, id: fn.id }, name: local === 'module' ? key : `${name}.${key}`, fn }, member.closure, just(atom));
        }
      }
    }
  }
}

function throughFunction(interpreter: Interpreter, entry: Entry, closure: Closure, self: Value = UNDEFINED): WayIn {
  return { entry, isTaken: () => interpreter.executed.has(closure.fn), start: (given) => start(interpreter, closure, self, [], given, self === UNDEFINED ? closure : closure.fn) };
}

/** A handler that a library has made of the program's functions: `middy().use(…).handler(read)`. */
function throughNative(interpreter: Interpreter, entry: Entry, object: HeapObject): WayIn {
  const event = (note: string): Value => unknown('parameter', object.at, note);
  return {
    entry,
    isTaken: () => interpreter.ways.handlers.has(object),
    start() {
      interpreter.ways.handlers.add(object);
      return interpreter.call(just({ kind: 'object', object }), UNDEFINED, { values: [event('the event of the handler'), event('the context of the handler')] }, object.at);
    },
  };
}

function enterFunction(interpreter: Interpreter, closure: Closure, self: Value = UNDEFINED): void {
  if (interpreter.executed.has(closure.fn)) return;
  call(interpreter, closure, self);
}

/** A call from outside; what it writes may or may not have happened before the next. Does it leave other state behind than it has found? */
function call(interpreter: Interpreter, closure: Closure, self: Value, assumed: readonly Assumption[] = []): boolean {
  const isChanged = attempt(interpreter, () => start(interpreter, closure, self, assumed));
  if (interpreter.isExhausted) interpreter.ways.unfinished.add(closure.fn);
  return isChanged;
}

/** `assumption`: of exports which one it is, as one function can make many, `export const read = withContainer(…)`. */
function start(interpreter: Interpreter, closure: Closure, self: Value, assumed: readonly Assumption[], given: readonly (Value | undefined)[] = [], assumption: Assumption = closure.fn): Value {
  const { fn, scope } = closure;
  const { file } = scope;
  interpreter.uses.assumptions = fn.parameters.length > 0 || self !== UNDEFINED ? [assumption, ...assumed] : assumed;
  const values = fn.parameters.map(({ type, pattern }, i) => given[i] ?? interpreter.unknownOfType(type, scope, { file, id: pattern.id }, parameterNote(pattern, fn.name)));
  // Whoever plays an outage waits for the handler, and wants to see where it throws.
  interpreter.isAwaited = interpreter.outage !== undefined;
  const result = interpreter.callClosure(closure, self, { values }, { file, id: fn.id });
  interpreter.isAwaited = false;
  interpreter.uses.assumptions = [];
  return result;
}

/** Something that may or may not happen, and happen again, before the next: once more where it leaves behind what another run finds otherwise. */
function attempt(interpreter: Interpreter, run: () => unknown): boolean {
  const { noted } = interpreter.uses;
  const isChanged = changesState(interpreter, run);
  // Where it has met nothing of AWS, or more than can be followed, it would show nothing else.
  if (isChanged && interpreter.uses.noted !== noted && !interpreter.isExhausted) changesState(interpreter, run);
  return isChanged;
}

/** Runs something that may or may not happen. Does it leave other state behind than it has found: a counter, a switch, the region in use? */
function changesState(interpreter: Interpreter, run: () => unknown): boolean {
  const { store } = interpreter;
  interpreter.refuel();
  const mark = store.mark();
  run();
  const writes = store.undo(mark);
  const changed = [...writes].filter(([cell, value]) => cell.born <= mark.births && isOtherState(cell.value, value));
  const counters = changed.flatMap(([cell]) => {
    const [first] = cell.value;
    return first?.atom.kind === 'primitive' && typeof first.atom.value === 'number' && first.atom.at ? [{ cell, at: first.atom.at }] : [];
  });
  store.merge([{ guards: [[]], writes: NO_WRITES }, { guards: [[]], writes }]);
  // Nobody knows how often it has been counted.
  for (const { cell, at } of counters) store.write(cell, unknown('external', at, 'a number that earlier calls have left'));
  // Nothing around it will be undone, and what it has been through need not be remembered.
  store.keep(mark);
  return changed.length > 0;
}

function isOtherState(before: Value, after: Value): boolean {
  return before.every(isPresent) && after.some(isPresent) && !sameValue(before, after);
}

function isPresent({ atom }: Alternative): boolean {
  return atom.kind === 'primitive' && atom.value !== undefined && atom.value !== null;
}

/** A function that could not be followed to its end once is not followed for other closures and instances either. */
function isTooLong(interpreter: Interpreter, { fn, scope }: Closure): boolean {
  if (!interpreter.ways.unfinished.has(fn)) return false;
  leaveOut(interpreter, fn, scope.file);
  return true;
}

/** Runs what has not run yet: functions in the order of their files, methods on the instances that exist. */
function sweep(interpreter: Interpreter): void {
  for (let rounds = 0; rounds < 4; rounds++) {
    const before = interpreter.executed.size;
    for (const [fn, closures] of waiting(interpreter)) {
      if (interpreter.executed.has(fn)) continue;
      for (const closure of closures) if (!isTooLong(interpreter, closure)) call(interpreter, closure, closure.self ?? UNDEFINED);
      if (interpreter.sampled.has(fn)) leaveOut(interpreter, fn, closures[0]!.scope.file);
    }
    sweepClasses(interpreter);
    if (interpreter.executed.size === before) return;
  }
}

/** Functions that have not run and could: outer ones first, since they are more likely to call the others with what they know. */
function waiting(interpreter: Interpreter): readonly (readonly [FunctionFact, readonly Closure[]])[] {
  const found = [...interpreter.closures].filter(([fn, [closure]]) => {
    if (!closure || interpreter.executed.has(fn) || !interpreter.code.has(closure.scope.file, fn.id)) return false;
    return !interpreter.input.facts(closure.scope.file)?.unreferenced.includes(fn.id);
  });
  const callees = calledNames(found.map(([fn]) => fn));
  return found.sort(([a], [b]) => Number(callees.has(a.name ?? '')) - Number(callees.has(b.name ?? '')));
}

/** Names that the bodies of these functions mention: what is called from another waiting function can wait for it. */
function calledNames(functions: readonly FunctionFact[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const fn of functions) for (const name of namesIn(fn.body)) names.add(name);
  return names;
}

function sweepClasses(interpreter: Interpreter): void {
  for (const cls of classesOf(interpreter)) {
    if (cls.brand.kind !== 'class') continue;
    const { cls: fact, scope } = cls.brand;
    const at: NodeRef = { file: scope.file, id: fact.id };
    let assumed: readonly Assumption[] = [];
    if (!interpreter.instances.has(fact)) {
      assumed = [fact];
      interpreter.refuel();
      interpreter.uses.assumptions = assumed;
      interpreter.construct(just({ kind: 'object', object: cls }), { values: interpreter.injectedArguments(cls) }, at);
      interpreter.uses.assumptions = [];
    }
    interpreter.tried = fact;
    for (const instance of interpreter.instances.get(fact) ?? []) callMethods(interpreter, instance, interpreter.sampled.has(fact), assumed);
    interpreter.tried = undefined;
    for (const cell of cls.members.values()) for (const { atom } of cell.read()) if (atom.kind === 'function') enterFunction(interpreter, atom.closure, just({ kind: 'object', object: cls }));
  }
}

function callMethods(interpreter: Interpreter, instance: HeapObject, isSample: boolean, assumed: readonly Assumption[]): void {
  const self = just({ kind: 'object', object: instance });
  const ran = interpreter.ranOn(instance);
  const overridden = new Set(['constructor']);
  const entered: Closure[] = [];
  let changesOthers = false;
  for (let prototype = instance.prototype; prototype; prototype = prototype.prototype) {
    const methods = [...prototype.members].filter(([name]) => !overridden.has(name));
    for (const [name] of methods) overridden.add(name);
    const closures = methods.flatMap(([, cell]) => cell.read().flatMap(({ atom }) => (atom.kind === 'function' ? [atom.closure] : [])));
    const accessors = [...prototype.accessors.values()].flatMap(({ get, set }) => [get, set].flatMap((closure) => closure ?? []));
    for (const closure of [...closures, ...accessors]) {
      if (ran.has(closure.fn) || isTooLong(interpreter, closure)) continue;
      const { noted } = interpreter.uses;
      changesOthers = call(interpreter, closure, self, assumed) || changesOthers;
      if (interpreter.uses.noted !== noted) entered.push(closure);
      if (isSample) leaveOut(interpreter, closure.fn, closure.scope.file);
    }
  }
  // Each may be called again after those that follow it.
  if (changesOthers) for (const closure of entered) if (!interpreter.ways.unfinished.has(closure.fn)) call(interpreter, closure, self, assumed);
}

/** A function that has been entered with some of the values that it is made with, and not with all. */
function leaveOut(interpreter: Interpreter, fn: FunctionFact, file: string): void {
  interpreter.uses.cuts.call(fn, { file, id: fn.id });
}

/** Subclasses first: an instance of one is an instance of its base class, which then needs none of its own. */
function classesOf(interpreter: Interpreter): readonly HeapObject[] {
  const found = interpreter.classes.filter((cls) => {
    if (cls.brand.kind !== 'class' || !interpreter.code.has(cls.brand.scope.file, cls.brand.cls.id)) return false;
    return !interpreter.input.facts(cls.brand.scope.file)?.unreferenced.includes(cls.brand.cls.id);
  });
  const bases = new Set(found.map(({ prototype }) => prototype));
  return found.sort((a, b) => Number(bases.has(a)) - Number(bases.has(b)));
}
