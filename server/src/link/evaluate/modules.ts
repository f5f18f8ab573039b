import type { FileFacts, Statement } from '../../extract/facts';
import { type Cell, type HeapObject, ImportedCell, Scope } from '../values/heap';
import { absentAsUndefined, external, just, NEVER, type NodeRef, primitive, UNDEFINED, unknown, type Value } from '../values/value';
import { exportOf } from '../text-search';
import { absolute, folderOf } from '../resolution/paths';
import type { Frame, Machine, ModuleRecord } from './machine';

/** No node: the start of the file. */
const WHOLE_FILE = -1;

type ReExport = Extract<Statement, { kind: 're-export' }>;

/** The modules of the workspace: each is evaluated once, when something first needs it. */
export class ModuleTable {
  private readonly records = new Map<string, ModuleRecord>();
  private readonly finished = new Set<string>();
  private readonly loaded = new Map<string, Set<string>>();
  private readonly passedOn = new Map<ModuleRecord, Map<string, Cell>>();

  constructor(
    private readonly m: Machine,
    private readonly eager: ReadonlySet<string>,
  ) {}

  evaluated(): readonly ModuleRecord[] {
    return [...this.records.values()];
  }

  isFinished(file: string): boolean {
    return this.finished.has(file);
  }

  /** The module of a file, evaluated; in an import cycle, as far as it has come. */
  load(file: string): ModuleRecord | undefined {
    const known = this.records.get(file);
    if (known) return known;
    const facts = this.m.input.facts(file);
    if (!facts) return undefined;
    const { births } = this.m.store.mark();
    const at: NodeRef = { file, id: 0 };
    const scope = new Scope(undefined, file);
    const exports = this.m.newObject({ kind: 'module', file }, at);
    const commonJs = this.declareCommonJs(scope, exports, at);
    const record: ModuleRecord = { file, facts, scope, exports, commonJs };
    this.records.set(file, record);
    this.declareImports(facts, scope);
    const frame: Frame = { file, fn: undefined, self: UNDEFINED, home: undefined, mark: this.m.store.mark(), returns: [], yields: [], targets: [] };
    for (const name of facts.hoisted ?? []) scope.declare(name, UNDEFINED);
    this.m.hoist(facts.body, scope, frame);
    this.linkExports(record);
    for (const { specifier, names, typeOnly, id } of facts.imports) {
      if (typeOnly) continue;
      const resolved = this.m.input.resolver.resolve(file, specifier);
      // What a module does when it is loaded matters only where AWS is in it; the others wait until a value of theirs is read.
      if (resolved.kind === 'file' && (names.length === 0 || this.eager.has(resolved.file))) this.importWhole(file, specifier, { file, id });
    }
    const load = () => this.m.uses.within({ kind: 'script', at: { file, id: WHOLE_FILE } }, () => this.m.detached(() => this.m.execute(facts.body, scope, frame), births));
    if (this.m.outage) this.m.outage.load(this.m, file, load);
    else load();
    this.finished.add(file);
    return record;
  }

  /** `require` and `import()`, which stand in no declaration: what a module has loaded in this way is kept. */
  loadWhole(fromFile: string, specifier: string, at: NodeRef): Value {
    const known = this.loaded.get(fromFile);
    if (known) known.add(specifier);
    else this.loaded.set(fromFile, new Set([specifier]));
    return this.importWhole(fromFile, specifier, at);
  }

  loadedBy(file: string): Iterable<string> {
    return this.loaded.get(file) ?? [];
  }

  /** The whole module as a namespace: `import * as x`, `require`, `import()`. */
  importWhole(fromFile: string, specifier: string, at: NodeRef): Value {
    const resolved = this.m.input.resolver.resolve(fromFile, specifier);
    if (resolved.kind === 'file') return this.importFile(resolved.file, at);
    if (resolved.kind === 'missing') return unknown('external', at, `a module that is not in the workspace: ${specifier}`);
    return external(resolved.kind === 'builtin' ? `node:${resolved.name}` : resolved.subpath ? `${resolved.name}/${resolved.subpath}` : resolved.name);
  }

  importFile(file: string, at: NodeRef): Value {
    const record = this.load(file);
    if (!record) return unknown('unsupported', at, `a module that cannot be read: ${file}`);
    return replacement(record) ?? just({ kind: 'object', object: record.exports });
  }

  /** A member of a module's namespace object. */
  readExport(file: string, name: string): Value | undefined {
    const record = this.records.get(file);
    return record && this.exported(record, name, new Set());
  }

  private declareImports(facts: FileFacts, scope: Scope): void {
    for (const { id, specifier, names } of facts.imports) {
      for (const { imported, local } of names) {
        const at: NodeRef = { file: facts.file, id };
        scope.alias(local, new ImportedCell(() => this.importName(facts.file, specifier, imported, at)));
      }
    }
  }

  private importName(fromFile: string, specifier: string, imported: string, at: NodeRef): Value {
    if (imported === '*' || imported === '=') return this.importWhole(fromFile, specifier, at);
    const resolved = this.m.input.resolver.resolve(fromFile, specifier);
    if (resolved.kind !== 'file') {
      const whole = this.importWhole(fromFile, specifier, at);
      // `import AWS from 'aws-sdk'`: a CommonJS package's default is the package.
      return imported === 'default' ? whole : this.m.read(whole, imported, at);
    }
    const record = this.load(resolved.file);
    return (record && this.exported(record, imported, new Set())) ?? unknown('unsupported', at, `\`${imported}\`, which ${specifier} does not export`);
  }

  /** An export by its name, through re-exports. */
  private exported(record: ModuleRecord, name: string, seen: Set<string>): Value | undefined {
    if (seen.has(record.file)) return undefined;
    seen.add(record.file);
    const cell = record.exports.members.get(name) ?? this.passedOn.get(record)?.get(name);
    if (cell) return absentAsUndefined(cell.read());
    let search: RegExp | undefined;
    for (const statement of record.facts.body) {
      if (statement.kind !== 'export-all' || name === 'default') continue;
      const at: NodeRef = { file: record.file, id: statement.id };
      const resolved = this.m.input.resolver.resolve(record.file, statement.specifier);
      if (resolved.kind === 'file') {
        const target = this.records.get(resolved.file) ?? (this.m.input.holds(resolved.file, (search ??= exportOf(name))) ? this.load(resolved.file) : undefined);
        const found = target && this.exported(target, name, seen);
        if (found) {
          this.remember(record, name, target);
          return found;
        }
      } else if (resolved.kind === 'package' && /^(@aws-sdk\/|aws-sdk)/.test(resolved.name)) {
        return this.m.read(this.importWhole(record.file, statement.specifier, at), name, at);
      }
    }
    const replaced = replacement(record);
    if (!replaced) return undefined;
    return name === 'default' ? replaced : this.m.read(replaced, name, { file: record.file, id: 0 });
  }

  /** Where `export * from` has led to a name: without it a barrel asks all of its modules each time. */
  private remember(record: ModuleRecord, name: string, target: ModuleRecord): void {
    const cell = target.exports.members.get(name) ?? this.passedOn.get(target)?.get(name);
    if (!cell) return;
    const names = this.passedOn.get(record);
    if (names) names.set(name, cell);
    else this.passedOn.set(record, new Map([[name, cell]]));
  }

  private linkExports({ facts, scope, exports, file }: ModuleRecord): void {
    for (const statement of facts.body) {
      if (statement.kind === 'export') {
        const cell = scope.own(statement.local);
        if (cell) exports.members.set(statement.exported, cell);
      } else if (statement.kind === 're-export') exports.members.set(statement.exported, this.reExported(file, statement));
    }
  }

  private reExported(file: string, { id, specifier, imported }: ReExport): Cell {
    return new ImportedCell(() => this.importName(file, specifier, imported, { file, id }));
  }

  /** `module`, `exports`, `require` and the module's place of CommonJS: the workspace's root is `/`. */
  private declareCommonJs(scope: Scope, exports: HeapObject, at: NodeRef): HeapObject {
    const module = this.m.newObject({ kind: 'plain' }, at);
    const self = just({ kind: 'object', object: exports });
    module.cell('exports').value = self;
    scope.declare('module', just({ kind: 'object', object: module }));
    scope.declare('exports', self);
    scope.declare('require', external('global', 'require'));
    scope.declare('__dirname', primitive(absolute(folderOf(scope.file))));
    scope.declare('__filename', primitive(absolute(scope.file)));
    return module;
  }
}

/** What `module.exports = …` or `export = …` puts in the place of the module. */
function replacement({ exports, commonJs }: ModuleRecord): Value | undefined {
  const assigned = commonJs.members.get('exports')?.read() ?? NEVER;
  const isReplaced = assigned.length > 0 && !assigned.some(({ atom }) => atom.kind === 'object' && atom.object === exports);
  return isReplaced ? assigned : exports.members.get('=')?.read();
}
