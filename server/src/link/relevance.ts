import type { Expression, FileFacts, Statement } from '../extract/facts';
import type { LinkInput } from './link';
import { isNode, mentionsOf, namesIn, visit } from './mentions';
import { importOf, memberWriteOf } from './text-search';
import type { NodeRef } from './values/value';

/** Packages outside the workspace whose values are AWS clients or make them. */
const AWS_PACKAGE = /^(@aws-sdk\/|aws-sdk(\/|$)|@smithy\/|aws-xray-sdk|@aws-lambda-powertools\/|dynamoose|@?amazon-dax|@aws\/|sst(\/|$)|electrodb|(connect-)?dynamodb-|connect-dynamodb|@middy\/|aws4|aws-msk|@opensearch-project\/opensearch)/;

/** Code outside of tests whose bytes can matter: ARNs and hosts may stand in it. */
export function candidateFiles(input: LinkInput): readonly string[] {
  return input.files.filter((file) => isCode(file) && input.mayMatter(file) && !input.isTest(file));
}

/** Files that import something of AWS, or what the configuration says to be a wrapper of it. */
export function seedFiles(input: LinkInput, candidates: readonly string[]): readonly string[] {
  const wrappers = new Set(input.wrappers.map((wrapper) => wrapper.import));
  return candidates.filter((file) => input.specifiers(file).some((specifier) => AWS_PACKAGE.test(specifier) || wrappers.has(specifier)));
}

function isCode(file: string): boolean {
  return /\.[cm]?[jt]sx?$/.test(file);
}

/** `next.config.js`, `.eslintrc.cjs`. */
function isToolConfiguration(file: string): boolean {
  return /(?:^|\/)(?:\.[^/]*|[^/]*\.config\.[^/]*)$/.test(file);
}

/** Finds who imports what: the other direction of the imports, by symbol and not by module. */
export class ImporterIndex {
  private readonly roots = new Map<string, ReadonlySet<string>>();
  private importers: ReadonlyMap<string, readonly string[]> | undefined;

  constructor(private readonly input: LinkInput) {}

  /** Files that import the given export, directly or through re-exports. */
  importersOfExport(file: string, name: string): readonly string[] {
    return this.importersOfNames(file, [name], new Set());
  }

  /** Files that write members of the given export: configurations that one module exports and another completes. */
  writersOf(file: string, name: string): readonly string[] {
    return this.importersOfNames(file, [name], new Set(), memberWriteOf).filter((importer) => {
      const facts = this.input.facts(importer);
      return facts !== undefined && writesMembers(facts, new Set(facts.imports.flatMap(({ names }) => names.map(({ local }) => local))));
    });
  }

  /** Files with a class that extends the given export. */
  subclassesOf(file: string, name: string): readonly string[] {
    return this.importersOfExport(file, name).filter((importer) => {
      const facts = this.input.facts(importer);
      const locals = new Set(facts?.imports.flatMap(({ names }) => names.flatMap(({ imported, local }) => (imported === name || imported === '*' || imported === 'default' ? [local] : []))));
      return facts?.body.some((statement) => statement.kind === 'class' && statement.cls.heritage !== undefined && [...namesIn(statement.cls.heritage)].some((used) => locals.has(used))) ?? false;
    });
  }

  /** Files that import what is declared around the given place, directly or through re-exports. */
  importersOf({ file, id }: NodeRef): readonly string[] {
    const facts = this.input.facts(file);
    const statement = facts && topLevelStatement(facts, id);
    if (!facts || !statement) return [];
    const users = namesUsing(facts, declaredNames(statement));
    const exported = facts.body.flatMap((other) => (other.kind === 'export' && users.has(other.local) ? [other.exported] : []));
    const isCommonJs = !facts.body.some(({ kind }) => kind === 'export');
    return this.importersOfNames(file, isCommonJs ? ['*'] : exported, new Set());
  }

  /** The modules that nobody imports and that lead to this one; itself, if it is one. */
  rootsOf(file: string): ReadonlySet<string> {
    let roots = this.roots.get(file);
    if (!roots) this.roots.set(file, (roots = this.findRoots(file)));
    return roots;
  }

  /** Are there other modules than these that nobody imports, and that are no tool's configuration? */
  hasRootsBeside(files: ReadonlySet<string>): boolean {
    const importers = (this.importers ??= importersByFile(this.input));
    return this.input.files.some((file) => isCode(file) && !files.has(file) && !importers.has(file) && !this.input.isTest(file) && !isToolConfiguration(file));
  }

  /** These files, and all that lead to them. */
  above(files: readonly string[]): ReadonlySet<string> {
    const found = new Set(files);
    if (found.size > 0) this.importers ??= importersByFile(this.input);
    for (const file of found) for (const importer of this.importers?.get(file) ?? []) found.add(importer);
    return found;
  }

  private findRoots(file: string): ReadonlySet<string> {
    this.importers ??= importersByFile(this.input);
    const seen = new Set([file]);
    const roots = new Set<string>();
    for (const reached of seen) {
      const above = this.importers.get(reached) ?? [];
      if (above.length === 0) roots.add(reached);
      for (const importer of above) seen.add(importer);
    }
    return roots.size > 0 ? roots : new Set([file]);
  }

  /** `ofInterest`: what the importers' texts must hold besides, by the names that they import. */
  private importersOfNames(file: string, names: readonly string[], seen: Set<string>, ofInterest?: (names: readonly string[]) => RegExp): readonly string[] {
    if (names.length === 0 || seen.has(file)) return [];
    seen.add(file);
    this.importers ??= importersByFile(this.input);
    const searches = [importOf(names), ofInterest?.(names)].filter((search) => search !== undefined);
    return (this.importers.get(file) ?? []).flatMap((importer) => {
      // Of 260 importers of a configuration some 10 are left to be parsed.
      if (!searches.every((search) => this.input.holds(importer, search))) return [];
      const facts = this.input.facts(importer);
      if (!facts) return [];
      const passedOn = facts.body.flatMap((statement) => this.reExported(importer, statement, file, names));
      const uses = this.importsAny(importer, facts, file, names);
      // A module that only passes it on is needed as well: what is imported from there leads to AWS.
      return [...(uses || passedOn.length > 0 ? [importer] : []), ...this.importersOfNames(importer, passedOn, seen, ofInterest)];
    });
  }

  private importsAny(importer: string, facts: FileFacts, file: string, names: readonly string[]): boolean {
    const imports = facts.imports.filter(({ specifier }) => this.leadsTo(importer, specifier, file));
    // A module that is not named in an import declaration is required or imported dynamically.
    if (imports.length === 0) return !facts.body.some((statement) => 'specifier' in statement && this.leadsTo(importer, statement.specifier, file));
    return imports.some((fact) => !fact.typeOnly && (fact.names.length === 0 || fact.names.some(({ imported }) => names.includes('*') || imported === '*' || imported === '=' || names.includes(imported))));
  }

  private reExported(importer: string, statement: Statement, file: string, names: readonly string[]): readonly string[] {
    if (statement.kind === 'export-all' && this.leadsTo(importer, statement.specifier, file)) return names;
    if (statement.kind !== 're-export' || !this.leadsTo(importer, statement.specifier, file)) return [];
    return names.includes(statement.imported) || statement.imported === '*' ? [statement.exported] : [];
  }

  private leadsTo(from: string, specifier: string, file: string): boolean {
    const resolved = this.input.resolver.resolve(from, specifier);
    return resolved.kind === 'file' && resolved.file === file;
  }
}

/** Does a module set the configuration that all clients of SDK v2 share? It does so before others construct theirs. */
export function configuresSdk(facts: FileFacts): boolean {
  if (!facts.imports.some(({ specifier }) => /^aws-sdk(\/|$)/.test(specifier)) && !facts.body.some((statement) => mentionsOf(statement).names.has('require'))) return false;
  return facts.body.some((statement) => mentionsOf(statement).hasConfigMember);
}

function importersByFile(input: LinkInput): ReadonlyMap<string, readonly string[]> {
  const importers = new Map<string, string[]>();
  for (const file of input.files) {
    if (!isCode(file) || input.isTest(file)) continue;
    for (const specifier of input.specifiers(file)) {
      const resolved = input.resolver.resolve(file, specifier);
      if (resolved.kind !== 'file') continue;
      const known = importers.get(resolved.file);
      if (known) known.push(file);
      else importers.set(resolved.file, [file]);
    }
  }
  return importers;
}

function topLevelStatement({ body }: FileFacts, id: number): Statement | undefined {
  return body.find((statement) => {
    const { firstId, lastId } = mentionsOf(statement);
    return firstId <= id && id <= lastId;
  });
}

/** Names of a module that have to do with AWS: what it imports of it, and what mentions that. */
export function interestingNames(input: LinkInput, facts: FileFacts, files: ReadonlySet<string>): ReadonlySet<string> {
  const leads = (specifier: string): boolean => {
    const resolved = input.resolver.resolve(facts.file, specifier);
    if (resolved.kind === 'file') return files.has(resolved.file);
    return resolved.kind === 'package' && AWS_PACKAGE.test(resolved.subpath ? `${resolved.name}/${resolved.subpath}` : resolved.name);
  };
  const imported = facts.imports.flatMap(({ specifier, names }) => (leads(specifier) ? names.map(({ local }) => local) : []));
  // What is loaded for its effects may have handed itself to anything.
  if (facts.imports.some(({ specifier, names, typeOnly }) => names.length === 0 && !typeOnly && leads(specifier))) return new Set(facts.body.flatMap(declaredNames));
  const loading = facts.body.filter((statement) => mentionsOf(statement).loads.some(leads));
  return namesUsing(facts, ['require', ...imported, ...loading.flatMap(declaredNames)]);
}

/** The statements that these names are declared in, or that mention them. */
export function statementsWith(facts: FileFacts, names: ReadonlySet<string>): readonly Statement[] {
  return facts.body.filter((statement) => declaredNames(statement).some((name) => names.has(name)) || mentionsAny(statement, names));
}

/** `config.region = …`, `Object.assign(config, …)` with one of these names. */
function writesMembers(facts: FileFacts, names: ReadonlySet<string>): boolean {
  let found = false;
  visit(facts.body, (node) => {
    const { kind, target, callee, args } = node;
    if (kind === 'assign' && isNode(target) && target.kind === 'target') found ||= names.has(rootName(target.target));
    else if (kind === 'call' && isNode(callee) && callee.kind === 'member' && callee.property === 'assign' && Array.isArray(args)) found ||= names.has(rootName(args[0]));
  });
  return found;
}

/** What an expression hands its parts to: `bus` of `bus.on('order', …)`, `Child` of `inherits(Child, Parent)`, `holder` of `holder.client = …`. */
function receivers(expression: Expression): readonly string[] {
  if (expression.kind === 'await') return receivers(expression.operand);
  if (expression.kind === 'call') return [rootName(expression.callee), rootName(expression.args[0])].filter((name) => name !== '');
  return expression.kind === 'assign' && expression.target.kind === 'target' ? [rootName(expression.target.target)] : [];
}

/** What a function of the module puts into others that it is given: `handlers` of `const register = (name, handler) => handlers.set(name, handler);`. */
function containersOf(body: readonly Statement[], name: string): readonly string[] {
  const declaration = body.find((statement) => (statement.kind === 'function' || statement.kind === 'variables') && declaredNames(statement).includes(name));
  const found: string[] = [];
  if (!declaration) return found;
  const variables = new Set(body.flatMap((statement) => (statement.kind === 'variables' ? declaredNames(statement) : [])));
  visit(declaration, (node) => {
    const { kind, target, callee, args } = node;
    const container = kind === 'call' && Array.isArray(args) && args.length > 0 && isNode(callee) && callee.kind === 'member' ? rootName(callee) : kind === 'assign' && isNode(target) && target.kind === 'target' ? rootName(target.target) : '';
    if (variables.has(container)) found.push(container);
  });
  return found;
}

/** `config` of `config.aws.region`, `program` of `program.command('copy').action`. */
function rootName(node: unknown): string {
  if (!isNode(node)) return '';
  return node.kind === 'name' ? String(node.name) : rootName(node.object ?? node.callee);
}

/** The given names and those of all top-level declarations that mention them, directly or not. */
function namesUsing({ body }: FileFacts, names: readonly string[]): ReadonlySet<string> {
  const found = new Set(names);
  const grow = (belongs: (statement: Statement) => boolean): boolean => {
    const before = found.size;
    for (const statement of body) {
      const own = statement.kind === 'expression' ? receivers(statement.expression).flatMap((name) => [name, ...containersOf(body, name)]) : declaredNames(statement);
      if (!own.every((name) => found.has(name)) && belongs(statement)) for (const name of own) found.add(name);
    }
    return found.size > before;
  };
  for (let grown = true; grown; ) grown = grow((statement) => mentionsAny(statement, found)) || grow(setsOneOf(body, found));
  return found;
}

/** Does a statement set a variable that code of interest reads, and that nothing else sets? `let options; export const configure = (given) => { options = given; }` */
function setsOneOf(body: readonly Statement[], found: ReadonlySet<string>): (statement: Statement) => boolean {
  const ofInterest = body.filter((statement) => mentionsAny(statement, found));
  const set = new Set(ofInterest.flatMap((statement) => [...mentionsOf(statement).assigned]));
  const empty = body.flatMap((statement) => (statement.kind === 'variables' && statement.declarations.every(({ value }) => !value) ? declaredNames(statement) : []));
  const waiting = new Set(empty.filter((name) => !set.has(name) && ofInterest.some((statement) => mentionsOf(statement).names.has(name))));
  return (statement) => [...mentionsOf(statement).assigned].some((name) => waiting.has(name));
}

function mentionsAny(statement: Statement, names: ReadonlySet<string>): boolean {
  for (const name of mentionsOf(statement).names) if (names.has(name)) return true;
  return false;
}

function declaredNames(statement: Statement): readonly string[] {
  if (statement.kind === 'function' || statement.kind === 'class' || statement.kind === 'namespace' || statement.kind === 'enum') return [statement.name];
  if (statement.kind !== 'variables') return [];
  const names: string[] = [];
  for (const { pattern } of statement.declarations) visit(pattern, (node) => (node.kind === 'bind' ? names.push(String(node.name)) : 0));
  return names;
}
