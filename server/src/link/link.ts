import type { AwsCatalog } from '../aws/catalog';
import type { Wrapper } from '../config/config';
import type { FileFacts } from '../extract/facts';
import type { FileProblem, Location } from '../extract/location';
import { Interpreter } from './evaluate/interpreter';
import { type Infrastructure, NO_INFRASTRUCTURE } from './infrastructure/declarations';
import { declaredInFiles, merged } from './infrastructure/declared-in-files';
import type { InfrastructureFiles } from './infrastructure/infrastructure-files';
import { infrastructureOfPrograms } from './infrastructure/programs/programs';
import { implementedFunctions } from './deployed/function-files';
import { joinInfrastructure } from './deployed/join-infrastructure';
import { filesBetween, handlerKey } from './entry/declared-handlers';
import { RunByPeople } from './entry/command-lines';
import { enterEverything, importedNames } from './entry/enter';
import { entrypointsOf, idleHandlers } from './entry/entrypoints';
import type { DependencyMap, DeployedRegion } from './map';
import type { ModuleResolver } from './modules';
import type { Outage } from './failure/outage';
import { playOutage } from './failure/play';
import { candidateFiles, ImporterIndex, interestingNames, seedFiles } from './relevance';
import { SDK_CLIENTS } from './subject';
import { awsStringUses, mayHoldAwsString } from './uses/aws-strings';
import { carriesClient } from './uses/carriers';
import type { NodeRef } from './values/value';

/** What `link` works on. It reads nothing itself: facts come on demand and are pure functions of the files' texts. */
export interface LinkInput {
  /** Every file of the workspace that may hold code, sorted. */
  readonly files: readonly string[];
  /** Facts of a file; undefined where it cannot be read. */
  facts(file: string): FileFacts | undefined;
  /** Passed the byte search: holds an AWS import, host, ARN, region or infrastructure. */
  mayMatter(file: string): boolean;
  /** Module specifiers a file imports from, found by a cheap scan of its text, without parsing. */
  specifiers(file: string): readonly string[];
  /** Does a file's text hold this? A search without parsing: most files are not what is looked for. */
  holds(file: string, expression: RegExp): boolean;
  isTest(file: string): boolean;
  readonly resolver: ModuleResolver;
  readonly aws: AwsCatalog;
  /** Infrastructure and settings files, where they are to be read. */
  readonly infrastructure?: InfrastructureFiles;
  /** Where a file runs, as the configuration says. */
  configuredDeployments?(file: string): readonly DeployedRegion[];
  readonly wrappers: readonly Wrapper[];
  /** Environment variables that `--env` sets to known values. */
  readonly environment: Readonly<Record<string, string>>;
  /** Go up to everybody who leads to AWS: all entry points, and not only those on the way of a region. */
  readonly findsAllEntrypoints?: boolean;
  /** An outage to play: what becomes of each way into the program. */
  readonly outage?: Outage;
  /** Called between steps of work; throws to cancel. */
  checkpoint?(): void;
}

/** What running the facts of a workspace has shown. */
export interface Evaluation {
  /** Made anew each time, by the positions that the facts have then. */
  map(): DependencyMap;
  /** Expressions that were evaluated. */
  readonly steps: number;
}

/** Fills the holes in the facts across files: from facts to the dependency map. */
export function link(input: LinkInput): DependencyMap {
  return evaluate(input).map();
}

/** What is declared of the infrastructure, with the places that it has when this is asked. */
export type Declared = () => Infrastructure;

/** What files in languages of their own declare, and programs. */
export function declare({ outage: _played, ...input }: LinkInput): Declared {
  const inFiles = input.infrastructure ? declaredInFiles(input.infrastructure, (type) => input.aws.serviceOfResourceType(type)) : NO_INFRASTRUCTURE;
  const inPrograms = infrastructureOfPrograms(input, new ImporterIndex(input), candidateFiles(input));
  return () => merged([inFiles, inPrograms((at) => place(input, at))]);
}

export function evaluate({ outage, ...input }: LinkInput, declared = declare(input)): Evaluation {
  const importers = new ImporterIndex(input);
  const locate = (at: NodeRef): Location => place(input, at);
  const candidates = candidateFiles(input);
  const atFirst = declared();
  let infrastructure: Infrastructure | undefined = atFirst;
  const functions = implementedFunctions(atFirst.functions, input.files);
  const seeds = new Set(seedFiles(input, candidates));
  const files = new Set([...seeds, ...filesBetween(input, functions.map(({ file }) => file), seeds)]);
  const interpreter = new Interpreter(input, files, importers, SDK_CLIENTS);
  for (const { file, name } of functions) if (name !== undefined) interpreter.declaredHandlers.add(handlerKey(file, name));
  enterEverything(interpreter, files);
  for (let round = 1; round < MOST_ROUNDS; round++) {
    const further = [...furtherFiles(interpreter, importers, files)].filter((file) => !files.has(file));
    if (further.length === 0) break;
    for (const file of further) files.add(file);
    interpreter.code.grown();
    enterEverything(interpreter, files);
  }
  const above = input.findsAllEntrypoints ? filesAbove(interpreter, importers, files) : files;
  if (above.size > files.size) {
    for (const file of above) files.add(file);
    interpreter.code.grown();
    enterEverything(interpreter, files);
  }
  const surroundings = { importers, people: new RunByPeople(input, importers), imported: importedNames(interpreter) };
  const usesNow = () => interpreter.uses.uses(locate, (value, key) => interpreter.read(value, key, { file: '', id: 0 }));
  const failures = outage && playOutage({ ...input, outage }, { files, importers, declaredHandlers: interpreter.declaredHandlers }, usesNow().uses);
  const map = (): DependencyMap => {
    const declarations = infrastructure ?? declared();
    infrastructure = undefined;
    const { uses, reached } = usesNow();
    // Much that mentions AWS neither uses it nor holds an ARN or a host, and need not be parsed.
    const evaluated = new Set(interpreter.modules.evaluated().map(({ file }) => file));
    const told = candidates.filter((file) => evaluated.has(file) || mayHoldAwsString(input, file));
    const strings = awsStringUses(input, told, locate);
    const all = [...uses, ...strings].sort((a, b) => (a.file === b.file ? a.range.start - b.range.start : a.file < b.file ? -1 : 1));
    const idle = input.findsAllEntrypoints ? candidates.flatMap((file) => (files.has(file) ? [] : (input.facts(file) ?? []))) : [];
    const entrypoints = [...entrypointsOf(interpreter, surroundings, reached, locate, failures?.(uses, locate)), ...idleHandlers(idle, locate, outage !== undefined)];
    // What has been declared anew is implemented anew: the join knows functions by their declarations.
    const implemented = declarations === atFirst ? functions : implementedFunctions(declarations.functions, input.files);
    return joinInfrastructure({ uses: all, entrypoints, infrastructure: declarations, problems: syntaxProblems(input, told) }, implemented, input);
  };
  return { map, steps: interpreter.stepsBefore + interpreter.steps };
}

/** Files that have to be evaluated with the others: they hand in the value of an open parameter, or use a client that another file exports. */
function* furtherFiles(interpreter: Interpreter, importers: ImporterIndex, files: ReadonlySet<string>): Generator<string> {
  for (const open of interpreter.uses.openParameters()) yield* importers.importersOf(open);
  for (const { file, exports } of interpreter.modules.evaluated()) {
    for (const [name, cell] of exports.members) if (cell.read().some(({ atom }) => atom.kind === 'object' && interpreter.uses.isConfiguration(atom.object))) yield* importers.writersOf(file, name);
  }
  for (const { file, exports, commonJs, facts } of interpreter.modules.evaluated()) {
    if (!files.has(file)) continue;
    if (carriesClient(interpreter, commonJs.members.get('exports')?.read() ?? [])) yield* importers.importersOfExport(file, '*');
    for (const [name, cell] of exports.members) {
      // Those who import what another module of the workspace exports are found from there.
      if (facts.body.some((statement) => statement.kind === 're-export' && statement.exported === name && interpreter.input.resolver.resolve(file, statement.specifier).kind === 'file')) continue;
      if (carriesClient(interpreter, cell.read())) yield* importers.importersOfExport(file, name);
      else if (cell.read().some(({ atom }) => atom.kind === 'object' && atom.object.brand.kind === 'class')) yield* importers.subclassesOf(file, name);
    }
  }
}

/** The files with those above them: who imports, by name, what has to do with AWS. */
function filesAbove(interpreter: Interpreter, importers: ImporterIndex, files: ReadonlySet<string>): ReadonlySet<string> {
  const above = new Set(files);
  for (const file of above) {
    const facts = interpreter.input.facts(file);
    if (!facts) continue;
    const interesting = interestingNames(interpreter.input, facts, above);
    for (const name of exportedNames(facts, interesting)) for (const importer of importers.importersOfExport(file, name)) above.add(importer);
  }
  return above;
}

/** What a module exports of these names; all of a CommonJS module. */
function exportedNames({ body }: FileFacts, names: ReadonlySet<string>): readonly string[] {
  const exported = body.flatMap((statement) => (statement.kind === 'export' ? [statement] : []));
  return exported.length === 0 ? ['*'] : exported.filter(({ local }) => names.has(local)).map((statement) => statement.exported);
}

/** How far up the callers are asked for the values of parameters. */
const MOST_ROUNDS = 6;

function place(input: LinkInput, { file, id }: NodeRef): Location {
  const positions = input.facts(file)?.positions ?? [];
  return { file, range: { start: positions[2 * id] ?? 0, end: positions[2 * id + 1] ?? 0 } };
}

function syntaxProblems(input: LinkInput, files: readonly string[]): readonly FileProblem[] {
  return files.flatMap((file) => {
    const error = input.facts(file)?.syntaxError;
    return error ? [{ file, range: { start: error.start, end: error.end }, message: `syntax error: ${error.message} (what could be parsed is analysed)` }] : [];
  });
}
