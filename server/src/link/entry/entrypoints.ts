import type { FileFacts, FunctionFact, Statement } from '../../extract/facts';
import type { Location } from '../../extract/location';
import { handlerKey } from './declared-handlers';
import type { RunByPeople } from './command-lines';
import type { Interpreter } from '../evaluate/interpreter';
import type { Entrypoint, Failure } from '../map';
import type { NodeRef, Value } from '../values/value';
import type { ImporterIndex } from '../relevance';
import type { Registration } from './registration';

/** A way into the program that has been taken: what ran meanwhile is what it reaches. */
export interface Entry {
  readonly kind: Entrypoint['kind'];
  readonly at: NodeRef;
  readonly name?: string;
  /** The function that was entered; undefined for a module's top level. */
  readonly fn?: FunctionFact;
  /** What is called from outside because it was handed to a framework. */
  readonly registration?: Registration;
  /** Of a module's top level: what was under way when the module was loaded. */
  readonly during?: Entry;
}

/** One way into the program: something that can be entered. */
export interface WayIn {
  readonly entry: Entry;
  /** Nothing there has to do with AWS. */
  readonly isIdle?: boolean;
  /** Has it been entered, or has somebody called it? */
  isTaken(): boolean;
  /** Enters it with arguments that nobody knows, except those given. */
  start(given?: readonly (Value | undefined)[]): Value;
}

/** Tells entries of different runs apart, and finds the same ones. */
export function entryKey({ kind, at, name }: Entry): string {
  return `${kind} ${at.file} ${at.id} ${name ?? ''}`;
}

/** By the export's name: Lambda's own conventions, and the methods of HTTP that file-based routers call. */
export function kindOfExport(name: string): Entrypoint['kind'] {
  if (/^(lambda)?_?handler$|Handler$/i.test(name)) return 'lambda';
  return /^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/.test(name) ? 'http' : 'export';
}

/** What is known of the program around its entry points. It does not depend on places, and is found once for an evaluation. */
export interface Surroundings {
  readonly importers: Pick<ImporterIndex, 'rootsOf' | 'hasRootsBeside'>;
  readonly people: RunByPeople;
  /** `file name` for every export that some module imports. */
  readonly imported: ReadonlySet<string>;
}

/** The entry points of the map, from the ways in that were taken. `reached`: ids of the uses that ran in each. */
export function entrypointsOf(interpreter: Interpreter, { importers, people, imported }: Surroundings, reached: ReadonlyMap<Entry, readonly string[]>, locate: (at: NodeRef) => Location, failures?: (entry: Entry) => Failure | undefined): readonly Entrypoint[] {
  const onLoading = loadedWith(interpreter, reached);
  const importedFiles = new Set([...imported].map((one) => one.slice(0, one.lastIndexOf(' '))));
  const taken = merged(reached);
  const outer = [...taken.values()].filter(({ entry }) => isOuter(interpreter, entry, imported, importedFiles));
  const withFunction = new Set(outer.flatMap(({ entry: { kind, at } }) => (kind === 'script' ? [] : [at.file])));
  let hasOthers: boolean | undefined;
  const isElsewhere = (): boolean => (hasOthers ??= importers.hasRootsBeside(new Set(outer.map(({ entry }) => entry.at.file))));
  const found = outer.flatMap(({ entry, entries, ids }): Entrypoint[] => {
    const { kind, at, name } = entry;
    if (kind === 'script' && withFunction.has(at.file)) return [];
    const reaches = [...new Set([...ids, ...onLoading(at.file)])].sort();
    if (reaches.length === 0 && kind === 'script') return [];
    const unfollowed = new Set(entries.flatMap((other) => [...(interpreter.uses.unfollowed.get(other) ?? [])])).size;
    const failure = failures?.(entry);
    const isRequest = kind === 'http' || interpreter.uses.answering.has(entryKey(entry));
    const isExport = kind === 'export' && reaches.length > 0;
    const starts = isExport ? [...importers.rootsOf(at.file)] : [at.file];
    const served = kind === 'export' || kind === 'script' ? starts.filter((file) => !people.has(file)) : starts;
    const roots = (served.length > 0 ? served : starts).filter((file) => file !== at.file);
    const handlers = roots.filter((file) => isHandlerFile(interpreter, file));
    const isUnused = isExport && starts.every((file) => file === at.file) && isElsewhere();
    return [{ ...locate(at), kind, ...(name !== undefined && { name }), ...(isRequest && { isRequest }), ...(roots.length > 0 && { roots }), ...(handlers.length > 0 && { handlers }), ...(isUnused && { isUnused }), ...(served.length === 0 && { isTool: true }), reaches, ...(unfollowed > 0 && { unfollowed }), ...(failure && { failure }) }];
  });
  return found.sort((a, b) => (a.file === b.file ? a.range.start - b.range.start : a.file < b.file ? -1 : 1));
}

/** A search of the text: the files that only lead to AWS are not read for more. */
const EXPORTED_HANDLER = /\bexport\s+(?:(?:const|let|var|class)|(?:async\s+)?function)\s+(?:\w*H|h)andler\b|\bexports\.(?:\w*H|h)andler\s*=|\bexport\s*\{[^}]*\bhandler\b|\bexports\s*=\s*\{[^}]*\bhandler\b/;

function isHandlerFile({ declaredHandlers, input }: Interpreter, file: string): boolean {
  return [...declaredHandlers].some((key) => key.startsWith(`${file} `)) || input.holds(file, EXPORTED_HANDLER);
}

/** The node that declares a name at the top level of a module, or passes it on; the file's start where none does. */
export function declarationId(body: readonly Statement[], name: string): number {
  for (const statement of body) {
    if (statement.kind === 'function' && statement.name === name) return statement.fn.id;
    if (statement.kind === 'class' && statement.name === name) return statement.cls.id;
    if (statement.kind === 're-export' && statement.exported === name) return statement.id;
    const declaration = statement.kind === 'variables' ? statement.declarations.find(({ pattern }) => pattern.kind === 'bind' && pattern.name === name) : undefined;
    if (declaration) return declaration.pattern.id;
  }
  return -1;
}

/** Handlers in files that have nothing to do with AWS: no service takes them down, and somebody wants to see that. */
export function idleHandlers(files: readonly FileFacts[], locate: (at: NodeRef) => Location, isPlayed: boolean): readonly Entrypoint[] {
  return files.flatMap(({ file, body }) =>
    body.flatMap((statement): Entrypoint[] => {
      if (statement.kind !== 'export' || kindOfExport(statement.exported) !== 'lambda') return [];
      const at = locate({ file, id: declarationId(body, statement.local) });
      return [{ ...at, kind: 'lambda', name: statement.exported, reaches: [], ...(isPlayed && { failure: { verdict: 'unaffected', lost: [], fatal: [], retried: [], failover: [], futile: [], coldStart: [] } }) }];
    }),
  );
}

interface TakenEntry {
  readonly entry: Entry;
  /** Each time that it was taken. */
  readonly entries: readonly Entry[];
  readonly ids: readonly string[];
}

/** A way in can be taken more than once. */
function merged(reached: ReadonlyMap<Entry, readonly string[]>): ReadonlyMap<string, TakenEntry> {
  const found = new Map<string, TakenEntry>();
  for (const [entry, ids] of reached) {
    const key = entryKey(entry);
    const known = found.get(key);
    found.set(key, { entry, entries: [...(known?.entries ?? []), entry], ids: known ? [...known.ids, ...ids] : ids });
  }
  return found;
}

/** Not merely a part of another way in: an export that the program imports or calls, a module that another loads. */
function isOuter(interpreter: Interpreter, { kind, at, name, registration }: Entry, imported: ReadonlySet<string>, importedFiles: ReadonlySet<string>): boolean {
  // A router that was mounted later has given it another name.
  if (registration) return registration.names().includes(name ?? '');
  if (kind === 'http' || kind === 'job' || interpreter.declaredHandlers.has(handlerKey(at.file, name ?? ''))) return true;
  if (kind === 'script') return !importedFiles.has(at.file);
  return ![name ?? '', '*', '='].some((one) => imported.has(`${at.file} ${one}`));
}

/** What runs when a module is loaded, and when the modules are that it imports. */
function loadedWith(interpreter: Interpreter, reached: ReadonlyMap<Entry, readonly string[]>): (file: string) => ReadonlySet<string> {
  const own = new Map<string, readonly string[]>();
  for (const [{ kind, at }, ids] of reached) if (kind === 'script') own.set(at.file, ids);
  const closure = moduleClosure(interpreter);
  return (start) => new Set([...closure(start)].flatMap((file) => own.get(file) ?? []));
}

/** A module with all that it imports, directly or not. */
export function moduleClosure(interpreter: Interpreter): (file: string) => ReadonlySet<string> {
  const imports = new Map(interpreter.modules.evaluated().map(({ file, facts }) => [file, [...facts.imports.filter(({ typeOnly }) => !typeOnly).map(({ specifier }) => specifier), ...interpreter.modules.loadedBy(file)]] as const));
  return (start) => {
    const files = new Set([start]);
    for (const file of files) {
      for (const specifier of imports.get(file) ?? []) {
        const resolved = interpreter.input.resolver.resolve(file, specifier);
        if (resolved.kind === 'file') files.add(resolved.file);
      }
    }
    return files;
  };
}
