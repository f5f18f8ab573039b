import type { ClassFact, Expression, FileFacts, FunctionFact, Pattern, Statement } from '../../extract/facts';
import type { AwsCatalog } from '../../aws/catalog';
import type { Registrations } from '../entry/registration';
import type { LinkInput } from '../link';
import type { OutageRun } from '../failure/outage';
import type { Registry } from '../models/containers/registry';
import type { UseRecorder } from '../uses/use-recorder';
import type { Guard, Variable } from '../values/guard';
import type { Brand, Closure, HeapObject, Mark, Scope, Store, Writes } from '../values/heap';
import type { Atom, ExternalAtom, NodeRef, Value } from '../values/value';
import type { SilentFunctions } from './silence';

/** Arguments of a call; `rest` is any element of a spread whose length cannot be told. */
export interface Arguments {
  readonly values: readonly Value[];
  readonly rest?: Value;
}

/** Elements of an iterable. */
export interface Elements {
  /** What stands at each place; the last may stand for many. */
  readonly values: readonly Value[];
  /** There are these, and no others. */
  readonly exact: boolean;
  /** Where it is one of a few lists of different lengths: these. */
  readonly lists?: readonly { readonly guard: Guard; readonly values: readonly Value[] }[];
}

/** A way out of a function or loop that leaves statements unexecuted. */
export interface Exit {
  readonly path: Guard;
  readonly writes: Writes;
  readonly value: Value;
  /** Of an exception: the `throw`, where it is one of the program's own. */
  readonly at?: NodeRef;
}

/** Where `break` and `continue` of one loop, switch or labelled block lead. */
export interface JumpTarget {
  readonly label: string | undefined;
  readonly isLoop: boolean;
  readonly mark: Mark;
  readonly breaks: Exit[];
  readonly continues: Exit[];
}

/** One activation of a function, or of a module's top level. */
export interface Frame {
  readonly file: string;
  readonly fn: FunctionFact | undefined;
  readonly self: Value;
  /** The class whose method this is: `super` starts at its prototype. */
  readonly home: HeapObject | undefined;
  readonly mark: Mark;
  readonly returns: Exit[];
  /** What has been yielded, under the path on which it was. */
  readonly yields: { readonly value: Value; readonly path: Guard }[];
  readonly targets: JumpTarget[];
}

/** A call under way. */
export interface Activation {
  readonly fn: FunctionFact;
  readonly closure: Closure;
  readonly self: Value;
  readonly args: Arguments;
}

/** What a function gave for some arguments, and how often it has been run with them. */
export interface CompletedCall {
  readonly self: Value;
  readonly args: Arguments;
  /** Awaited on the spot: the result is what its promise gives. */
  readonly isAwaited: boolean;
  /** What held of the environment and the outage. */
  readonly given: Guard;
  times: number;
  result: Value;
}

/** Where exceptions go: an enclosing `try`, in this function or in a caller, or the promise that an asynchronous function gives. */
export interface ThrowHandler {
  readonly kind: 'try' | 'promise';
  /** Of the store, when the handler was set up. */
  readonly mark: Mark;
  /** What has been thrown, with the path and the state in which it was. */
  readonly thrown: Exit[];
  /** Something within may fail in ways that nobody can tell. */
  mayThrow: boolean;
}

/** What a condition splits into: the guards of either outcome. Empty: that outcome is impossible. */
export interface Split {
  readonly whenTrue: readonly Guard[];
  readonly whenFalse: readonly Guard[];
}

/** An evaluated module of the workspace. */
export interface ModuleRecord {
  readonly file: string;
  readonly facts: FileFacts;
  readonly scope: Scope;
  /** `module.exports`, and the cells of the ES exports by name. */
  readonly exports: HeapObject;
  /** The `module` object of CommonJS. */
  readonly commonJs: HeapObject;
}

/**
 * The abstract machine: its parts (expressions, statements, calls, classes, modules, models of libraries) call each other through it and never
 * import each other.
 */
export interface Machine {
  readonly input: LinkInput;
  readonly aws: AwsCatalog;
  readonly store: Store;
  readonly uses: UseRecorder;
  /** What is known to hold at this point of the execution. */
  path: Guard;
  /** Where exceptions go from this point, innermost last. */
  readonly handlers: ThrowHandler[];

  evaluate(expression: Expression, scope: Scope, frame: Frame): Value;
  /** Executes statements; false if the end is never reached. */
  execute(body: readonly Statement[], scope: Scope, frame: Frame): boolean;
  /** Declares what functions, classes and variables the statements hoist. */
  hoist(body: readonly Statement[], scope: Scope, frame: Frame): void;
  bind(pattern: Pattern, value: Value, scope: Scope, frame: Frame, declares: boolean): void;

  call(callee: Value, self: Value, args: Arguments, at: NodeRef): Value;
  callClosure(closure: Closure, self: Value, args: Arguments, at: NodeRef): Value;
  /** Calls the member `key` of a value. */
  invoke(receiver: Value, key: string, args: Arguments, at: NodeRef): Value;
  construct(callee: Value, args: Arguments, at: NodeRef): Value;
  read(object: Value, key: string, at: NodeRef): Value;
  /** Reads a member whose key is itself a value. */
  readIndex(object: Value, key: Value, at: NodeRef): Value;
  writeMember(object: Value, key: Value, value: Value, at: NodeRef): void;
  elements(collection: Value, at: NodeRef): Elements;
  /** The call that is about to be made is awaited on the spot: what it throws goes on like that of any call. */
  isAwaited: boolean;
  /** Nobody reads what the call that is about to be made gives. */
  isIgnored: boolean;
  /** A call that stands for itself: a statement is nothing else. */
  ignored: Expression | undefined;
  /** Counts what has happened and is not held by cells: what models keep for themselves, ends of the process. */
  noted: number;
  readonly silent: SilentFunctions;
  /** What a promise is fulfilled with; where it is rejected, that is thrown. */
  await(value: Value): Value;
  /** Throws: what follows runs only under the guards under which nothing is thrown. */
  raise(error: Value, at?: NodeRef): void;

  declareClass(cls: ClassFact, scope: Scope, frame: Frame): Value;
  callSuper(frame: Frame, args: Arguments, at: NodeRef): Value;
  /** `{ ...source }`. */
  spreadInto(target: HeapObject, source: Value, at: NodeRef): void;

  /** The modules in which the programs start that a module takes part in: those that nobody imports. */
  programsOf(file: string): ReadonlySet<string>;
  /** Runs a module's top level: it happens once, whatever the importing code has found out or assumes, and is never undone. `births`: of the cells that it does not own. */
  detached(run: () => unknown, births?: number): void;
  importModule(fromFile: string, specifier: string, at: NodeRef): Value;
  /** A module by its file: what libraries load by convention. */
  importFile(file: string, at: NodeRef): Value;
  /** Resolves a type annotation to the class it names. */
  typeOf(name: string | undefined, scope: Scope): Value | undefined;
  /** A value that nothing is known of but its declared type. */
  unknownOfType(name: string | undefined, scope: Scope, at: NodeRef, note: string): Value;

  /** Arguments for a constructor that a container calls. */
  injectedArguments(cls: HeapObject, registry?: Registry): readonly Value[];

  /** A new closure; it is remembered, so that what nobody calls can be tried in the end. */
  closure(fn: FunctionFact, scope: Scope, frame: Frame): Value;
  /** A function is about to be run. */
  runs(closure: Closure, self: Value): void;
  instantiated(object: HeapObject): void;
  /** Expressions evaluated since the entry point was entered, and how many may be. */
  readonly steps: number;
  limit: number;
  /** How many may be for the whole entry point. */
  readonly budget: number;
  /** Has the function nothing to do with AWS? Then it is evaluated only for the values that it gives to others. */
  isForeign(closure: Closure): boolean;
  /** Of this entry point. */
  readonly completedCalls: Map<Closure, CompletedCall[]>;
  readonly activations: Activation[];
  callExternal(target: ExternalAtom, call: IntrinsicCall): Value;
  constructExternal(target: ExternalAtom, args: Arguments, at: NodeRef): Value;
  readExternal(target: ExternalAtom, key: string, at: NodeRef): Value;
  /** Methods and members of built-in values: arrays, strings, maps, promises, modelled objects. */
  invokeBuiltIn(receiver: Atom, key: string, call: IntrinsicCall): Value | undefined;
  readBuiltIn(receiver: Atom, key: string, at: NodeRef): Value | undefined;

  /** Runs each way in turn from the same state and merges the states after it. The value of a way that never completes is `NEVER`. */
  fork(ways: readonly { readonly guards: readonly Guard[]; run(): Value }[]): Value;
  /** Runs either branch where its outcome is possible; a branch returns whether its end is reached. */
  branch(split: Split, then: () => boolean, otherwise: () => boolean): boolean;
  choice(name: string): Variable;
  /** The variable, or with `made` what code makes of it. */
  environmentVariable(name: string, made?: string): Variable;
  /** `process.env.NAME`. */
  environmentValue(name: string, at: NodeRef): Value;
  /** What the program itself has put into `globalThis`. */
  readonly globalObject: HeapObject;
  /** What has been handed to frameworks, which call it from outside. */
  readonly registrations: Registrations;
  /** Values handed to code that is not seen: functions among them may be called, with what is `given` where that is known. */
  escape(args: Arguments, at: NodeRef, given?: readonly Value[]): void;
  /** Functions that give out clients. */
  readonly carriers: ReadonlySet<FunctionFact>;
  /** As `escape`, to code of which nothing is known: that is counted. */
  handOver(args: Arguments, at: NodeRef): void;
  /** Arguments of a callback that a parameter holds: whoever passes the callback gets them. */
  handedOut(args: Arguments): void;
  /** The outage that is being played, if one is. */
  readonly outage: OutageRun | undefined;
  /** The latest choice that has been made: those made later have a greater `order`. */
  readonly clock: number;
  /** Code and services that nobody sees may fail; not so while one outage is played, with all else working. */
  readonly mayFail: boolean;
  /** Something here may fail in ways that nobody can tell: a `catch` around it can run. */
  mayThrow(): void;
  newObject(brand: Brand, at: NodeRef): HeapObject;
  newArray(elements: readonly Value[], at: NodeRef, rest?: Value): Value;
  newRecord(members: Readonly<Record<string, Value>>, at: NodeRef): Value;
  /** An instance of the global error class of that name. */
  newError(members: Readonly<Record<string, Value>>, at: NodeRef, cls?: string): Value;
  /** True once the budget of steps is used up: what follows is answered with `unknown('bound')`. */
  readonly isExhausted: boolean;
}

/** A model of something outside the workspace: a global, a built-in method, a library's function. */
export type Intrinsic = (machine: Machine, call: IntrinsicCall) => Value;

export interface IntrinsicCall {
  /** The single receiver: `this`. */
  readonly self: Value;
  readonly args: Arguments;
  readonly at: NodeRef;
}

/** What is known about a package outside the workspace; the first model that answers wins. */
export interface PackageModel {
  /** Does it know this package (a name with its subpath)? */
  owns(module: string): boolean;
  /** Nothing that it is asked leaves anything behind but its answer, and what stands in cells. */
  readonly isStateless?: true;
  call?(machine: Machine, target: ExternalAtom, call: IntrinsicCall): Value | undefined;
  construct?(machine: Machine, target: ExternalAtom, args: Arguments, at: NodeRef): Value | undefined;
  read?(machine: Machine, target: ExternalAtom, key: string, at: NodeRef): Value | undefined;
}

/** Behaviour of heap objects that a model made (`brand.model`). */
export interface ObjectModel {
  readonly model: string;
  /** Nothing that the object is asked leaves anything behind but the answer, and what stands in cells. */
  isQuiet?(object: HeapObject): boolean;
  invoke?(machine: Machine, object: HeapObject, key: string, call: IntrinsicCall): Value | undefined;
  read?(machine: Machine, object: HeapObject, key: string, at: NodeRef): Value | undefined;
}

export const NO_ARGUMENTS: Arguments = { values: [] };

export function argument({ values, rest }: Arguments, index: number): Value | undefined {
  return values[index] ?? rest;
}

/** The only atom a value can be. */
export function only(value: Value): Atom | undefined {
  return value.length === 1 ? value[0]!.atom : undefined;
}
