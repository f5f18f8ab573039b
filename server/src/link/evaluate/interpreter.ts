import type { AwsCatalog } from '../../aws/catalog';
import type { ClassFact, Expression, FunctionFact, Pattern, Statement } from '../../extract/facts';
import type { CodeOfInterest } from '../interesting-code';
import { Registrations } from '../entry/registration';
import { WaysTaken } from '../entry/ways-taken';
import type { ImporterIndex } from '../relevance';
import type { LinkInput } from '../link';
import type { Subject } from '../subject';
import { BUILT_INS } from '../models/built-ins';
import type { Registry } from '../models/containers/registry';
import { OutageRun } from '../failure/outage';
import { carriesClient } from '../uses/carriers';
import { UseRecorder } from '../uses/use-recorder';
import type { Guard, Variable } from '../values/guard';
import { type Brand, Cell, type Closure, HeapObject, type Scope, Store } from '../values/heap';
import { type Atom, type ExternalAtom, externalName, just, NEVER, type NodeRef, sameValue, unknown, type Value } from '../values/value';
import { bindPattern } from './bindings';
import { forkWays, takeBranches, type Way } from './branches';
import { callClosure, callValue, escapeArguments, handOver } from './calls';
import { callSuper, constructValue, declareClass } from './classes';
import { EnvironmentVariables } from './environment';
import { awaitValue, raise } from './exceptions';
import { evaluateExpression } from './expressions';
import type { Activation, Arguments, CompletedCall, Frame, IntrinsicCall, Machine, PackageModel, Split, ThrowHandler } from './machine';
import { DeclaredTypes } from './declared-types';
import { Patience } from './patience';
import { SilentFunctions } from './silence';
import { elementsOf, invokeMember, readComputed, readMember, writeMember } from './members';
import { ModuleTable } from './modules';
import { spreadInto } from './spread';
import { executeStatements, hoistDeclarations } from './statements';

const STEPS_BETWEEN_CHECKPOINTS = 4096;
/** Closures and instances remembered for each function and class: enough to see every way it was made. */
const MOST_SAMPLES = 8;

/** Wires the parts of the evaluator together and holds the state they share. */
export class Interpreter implements Machine {
  readonly aws: AwsCatalog;
  readonly store = new Store();
  readonly uses: UseRecorder;
  readonly modules: ModuleTable;
  readonly code: CodeOfInterest;
  readonly handlers: ThrowHandler[] = [];
  readonly activations: Activation[] = [];
  readonly closures = new Map<FunctionFact, Closure[]>();
  readonly instances = new Map<ClassFact, HeapObject[]>();
  /** Functions and classes of which there are more closures and instances than are remembered. */
  readonly sampled = new Set<FunctionFact | ClassFact>();
  readonly classes: HeapObject[] = [];
  /** Functions that have been seen to return a client, or to hand one to a callback they are given. */
  readonly carriers = new Set<FunctionFact>();
  readonly executed = new Set<FunctionFact>();
  /** Functions that other functions of the program call. */
  readonly called = new Set<FunctionFact>();
  /** Exports that infrastructure declares as handlers, by `handlerKey`. */
  readonly declaredHandlers = new Set<string>();
  readonly ways = new WaysTaken();
  readonly handOver = (args: Arguments, at: NodeRef): void => handOver(this, args, at);
  readonly globalObject = new HeapObject({ kind: 'plain' }, { file: '', id: 0 });
  readonly registrations = new Registrations();
  path: Guard = [];
  readonly outage: OutageRun | undefined;
  isAwaited = false;
  isIgnored = false;
  ignored: Expression | undefined;
  noted = 0;
  /** Functions that were met as foreign code since this was last made anew. */
  strangers = new Map<FunctionFact, Closure>();
  /** A module has written what others had made. */
  hasReconfigured = false;
  readonly silent = new SilentFunctions();
  private readonly methods = new WeakMap<HeapObject, Set<FunctionFact>>();
  steps = 0;
  /** Of the entry points before this one. */
  stepsBefore = 0;
  budget: number;
  limit: number;
  readonly completedCalls = new Map<Closure, CompletedCall[]>();
  /** Where every entry point is asked for, what each of them leads to is what counts. */
  private readonly patience: Patience | undefined;
  private readonly declared = new DeclaredTypes(this, this.instances);
  /** The class whose methods are being tried: nobody is seen to call them. */
  tried: ClassFact | undefined;
  private order = 0;
  private readonly environment: EnvironmentVariables;

  constructor(
    readonly input: LinkInput,
    /** Modules with AWS in them: what they do when they are loaded matters. */
    files: ReadonlySet<string>,
    private readonly importers: ImporterIndex,
    private readonly subject: Subject,
  ) {
    this.budget = this.limit = subject.stepsPerEntry;
    this.patience = subject.mayBeInVain && !input.findsAllEntrypoints ? new Patience() : undefined;
    this.aws = input.aws;
    this.environment = new EnvironmentVariables(input.environment);
    this.outage = input.outage && new OutageRun(input.outage, this.store);
    this.code = subject.code(input, files);
    this.uses = new UseRecorder(input);
    this.uses.cuts.active = this.activations;
    this.modules = new ModuleTable(this, files);
  }

  get mayFail(): boolean {
    return !this.outage;
  }

  get clock(): number {
    return this.order;
  }

  get isExhausted(): boolean {
    return this.steps > this.limit || (this.patience?.isOver(this.steps, this.uses.news) ?? false);
  }

  /** A new budget for the next entry point. */
  refuel(budget = this.subject.stepsPerEntry): void {
    this.stepsBefore += this.steps;
    this.patience?.leave(this.steps);
    this.steps = 0;
    this.limit = this.budget = this.patience?.allowance(budget, this.stepsBefore) ?? budget;
    this.completedCalls.clear();
    this.uses.cuts.forget();
    this.path = [];
    this.input.checkpoint?.();
  }

  isForeign(closure: Closure): boolean {
    const { fn, scope } = closure;
    if (this.code.has(scope.file, fn.id) || (this.input.findsAllEntrypoints && this.registrations.isMadeIn(scope.file))) return false;
    this.strangers.set(fn, closure);
    return true;
  }

  evaluate(expression: Expression, scope: Scope, frame: Frame): Value {
    this.steps++;
    if (this.steps % STEPS_BETWEEN_CHECKPOINTS === 0) this.input.checkpoint?.();
    return evaluateExpression(this, expression, scope, frame);
  }

  execute(body: readonly Statement[], scope: Scope, frame: Frame): boolean {
    return executeStatements(this, body, scope, frame);
  }

  hoist(body: readonly Statement[], scope: Scope, frame: Frame): void {
    hoistDeclarations(this, body, scope, frame);
  }

  bind(pattern: Pattern, value: Value, scope: Scope, frame: Frame, declares: boolean): void {
    bindPattern(this, pattern, value, scope, frame, declares);
  }

  call(callee: Value, self: Value, args: Arguments, at: NodeRef): Value {
    return callValue(this, callee, self, args, at);
  }

  callClosure(closure: Closure, self: Value, args: Arguments, at: NodeRef): Value {
    const result = callClosure(this, closure, self, args, at);
    if (!this.carriers.has(closure.fn) && carriesClient(this, result)) this.carriers.add(closure.fn);
    return result;
  }

  invoke(receiver: Value, key: string, args: Arguments, at: NodeRef): Value {
    return invokeMember(this, receiver, key, args, at);
  }

  construct(callee: Value, args: Arguments, at: NodeRef): Value {
    return constructValue(this, callee, args, at);
  }

  read(object: Value, key: string, at: NodeRef): Value {
    return readMember(this, object, key, at);
  }

  readIndex(object: Value, key: Value, at: NodeRef): Value {
    return readComputed(this, object, key, at);
  }

  writeMember(object: Value, key: Value, value: Value, at: NodeRef): void {
    writeMember(this, object, key, value, at);
  }

  spreadInto(target: HeapObject, source: Value, at: NodeRef): void {
    spreadInto(this, target, source, at);
  }

  elements(collection: Value, at: NodeRef) {
    return elementsOf(this, collection, at);
  }

  await(value: Value): Value {
    return awaitValue(this, value);
  }

  raise(error: Value, at?: NodeRef): void {
    raise(this, error, at);
  }

  declareClass(cls: ClassFact, scope: Scope, frame: Frame): Value {
    const value = declareClass(this, cls, scope, frame);
    for (const { atom } of value) if (atom.kind === 'object') this.classes.push(atom.object);
    return value;
  }

  callSuper(frame: Frame, args: Arguments, at: NodeRef): Value {
    return callSuper(this, frame, args, at);
  }

  programsOf(file: string): ReadonlySet<string> {
    return this.importers.rootsOf(file);
  }

  detached(run: () => unknown, births = Cell.births): void {
    const { path, limit, steps } = this;
    const { assumptions } = this.uses;
    const mark = this.store.mark();
    this.path = [];
    this.limit = this.steps + this.budget;
    this.uses.assumptions = [];
    run();
    this.uses.assumptions = assumptions;
    // The importing code does not pay for it.
    this.limit = limit + this.steps - steps;
    this.path = path;
    this.hasReconfigured ||= this.store.hasWrittenBefore({ ...mark, births });
    this.store.keep(mark);
  }

  importModule(fromFile: string, specifier: string, at: NodeRef): Value {
    return this.modules.loadWhole(fromFile, specifier, at);
  }

  importFile(file: string, at: NodeRef): Value {
    return this.modules.importFile(file, at);
  }

  callExternal(target: ExternalAtom, call: IntrinsicCall): Value {
    for (const model of this.subject.models) {
      const answer = model.owns(target.module) ? model.call?.(this, target, call) : undefined;
      if (answer) return this.answered(model, target, answer);
    }
    this.handOver(call.args, call.at);
    return unknown('external', call.at, `what ${externalName(target)} returns`);
  }

  constructExternal(target: ExternalAtom, args: Arguments, at: NodeRef): Value {
    for (const model of this.subject.models) {
      const answer = model.owns(target.module) ? model.construct?.(this, target, args, at) : undefined;
      if (answer) return this.answered(model, target, answer);
    }
    this.handOver(args, at);
    return unknown('external', at, `an instance of ${externalName(target)}`);
  }

  /** A library's model may have kept something for itself. */
  private answered({ isStateless }: PackageModel, { module }: ExternalAtom, answer: Value): Value {
    if (!isStateless && module !== 'global') this.noted++;
    return answer;
  }

  readExternal(target: ExternalAtom, key: string, at: NodeRef): Value {
    for (const model of this.subject.models) {
      const answer = model.owns(target.module) ? model.read?.(this, target, key, at) : undefined;
      if (answer) return answer;
    }
    return just({ kind: 'external', module: target.module, path: [...target.path, key] });
  }

  invokeBuiltIn(receiver: Atom, key: string, call: IntrinsicCall): Value | undefined {
    if (receiver.kind === 'object' && BUILT_INS.keeps(receiver.object)) this.noted++;
    return BUILT_INS.invoke(this, receiver, key, call);
  }

  readBuiltIn(receiver: Atom, key: string, at: NodeRef): Value | undefined {
    if (receiver.kind === 'object' && receiver.object.brand.kind === 'module') return this.modules.readExport(receiver.object.brand.file, key);
    return BUILT_INS.read(this, receiver, key, at);
  }

  fork(ways: readonly Way[]): Value {
    return forkWays(this, ways);
  }

  branch(split: Split, then: () => boolean, otherwise: () => boolean): boolean {
    return takeBranches(this, split, then, otherwise);
  }

  choice(name: string): Variable {
    return { kind: 'choice', name, order: ++this.order };
  }

  environmentVariable(name: string, made = ''): Variable {
    return this.environment.variable(name, made);
  }

  environmentValue(name: string, at: NodeRef): Value {
    return this.environment.value(name, at);
  }

  escape(args: Arguments, at: NodeRef, given?: readonly Value[]): void {
    escapeArguments(this, args, at, given);
  }

  handedOut(args: Arguments): void {
    if (args.values.some((value) => carriesClient(this, value))) for (const { fn } of this.activations) this.carriers.add(fn);
  }

  mayThrow(): void {
    if (!this.mayFail) return;
    const handler = this.handlers.findLast(({ kind }) => kind === 'try');
    if (handler) handler.mayThrow = true;
  }

  newObject(brand: Brand, at: NodeRef): HeapObject {
    return new HeapObject(brand, at);
  }

  newArray(elements: readonly Value[], at: NodeRef, rest?: Value): Value {
    const object = new HeapObject({ kind: 'array' }, at);
    for (const [i, element] of elements.entries()) object.cell(String(i)).value = element;
    if (rest) object.rest.value = rest;
    return just({ kind: 'object', object });
  }

  newRecord(members: Readonly<Record<string, Value>>, at: NodeRef): Value {
    return filled(new HeapObject({ kind: 'plain' }, at), members);
  }

  newError(members: Readonly<Record<string, Value>>, at: NodeRef, cls = 'Error'): Value {
    return filled(new HeapObject({ kind: 'error', cls }, at), members);
  }

  closure(fn: FunctionFact, scope: Scope, frame: Frame): Value {
    const closure: Closure = { fn, scope, born: Cell.births, ...(fn.isArrow && { self: frame.self }), ...(fn.isArrow && frame.home && { home: frame.home }) };
    const known = this.closures.get(fn);
    if (!known) this.closures.set(fn, [closure]);
    else if (known.length < MOST_SAMPLES) known.push(closure);
    else this.sampled.add(fn);
    return just({ kind: 'function', closure });
  }

  /** A function is being run, and not only called: a bound may keep it from that. */
  runs(closure: Closure, self: Value): void {
    this.executed.add(closure.fn);
    if (this.activations.length > 0) this.called.add(closure.fn);
    const { assumptions, superseded } = this.uses;
    if (!assumptions.includes(closure.fn) && !assumptions.includes(closure)) superseded.add(closure.fn).add(closure);
    const [receiver] = self;
    if (self.length === 1 && receiver?.atom.kind === 'object') this.ranOn(receiver.atom.object).add(closure.fn);
  }

  /** The methods that have been run on an object. */
  ranOn(object: HeapObject): Set<FunctionFact> {
    let methods = this.methods.get(object);
    if (!methods) this.methods.set(object, (methods = new Set()));
    return methods;
  }

  /** An instance is one of its class and of every class that this extends. */
  instantiated(object: HeapObject): void {
    for (let prototype = object.prototype; prototype; prototype = prototype.prototype) {
      if (prototype.brand.kind !== 'instance' || prototype.brand.of.brand.kind !== 'class') continue;
      const { cls } = prototype.brand.of.brand;
      if (!this.uses.assumptions.includes(cls)) this.uses.superseded.add(cls);
      // What a class makes of itself while its methods are tried, `with(options) { return new Query(…); }`, could be tried without end.
      if (cls === this.tried) continue;
      const all = this.instances.get(cls) ?? [];
      const known = all.length < MOST_SAMPLES ? all : unlike(all);
      if (known.length < MOST_SAMPLES) this.instances.set(cls, [...known, object]);
      else this.sampled.add(cls);
    }
  }

  typeOf(name: string | undefined, scope: Scope): Value | undefined {
    return this.declared.typeOf(name, scope);
  }

  unknownOfType(name: string | undefined, scope: Scope, at: NodeRef, note: string): Value {
    return this.declared.unknownOfType(name, scope, at, note);
  }

  injectedArguments(cls: HeapObject, registry?: Registry): readonly Value[] {
    return this.declared.injectedArguments(cls, registry);
  }
}

/** One of each: instances that hold the same say the same. */
function unlike(instances: readonly HeapObject[]): readonly HeapObject[] {
  return instances.filter((object, i) => !instances.slice(0, i).some((other) => holdsTheSame(object, other)));
}

function holdsTheSame(a: HeapObject, b: HeapObject): boolean {
  return a.prototype === b.prototype && a.members.size === b.members.size && [...a.members].every(([key, cell]) => sameValue(cell.value, b.members.get(key)?.value ?? NEVER));
}

function filled(object: HeapObject, members: Readonly<Record<string, Value>>): Value {
  for (const [key, value] of Object.entries(members)) object.cell(key).value = value;
  return just({ kind: 'object', object });
}
