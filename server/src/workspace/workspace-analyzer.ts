import type { Config } from '../config/config';
import type { FileProblem } from '../extract/location';
import type { Outage } from '../link/failure/outage';
import { CERTAIN_LOSSES } from '../outage/failed-dependency';
import type { LinkInput } from '../link/link';
import type { DependencyMap, DeployedRegion } from '../link/map';
import type { Link } from '../link/relink';
import type { FileSource } from '../project/file-source';
import type { Diagnostic } from '../rules/rule';
import { configuredDeployments, type ConfigText } from './configured-deployments';
import { FactStore } from './fact-store';
import { InfrastructureStore } from './infrastructure-store';
import type { Pipeline } from './pipeline';
import { runRules } from '../rules/run';
import { suppress } from './suppress';
import type { Analysis } from './workspace';

export interface AnalyzeOptions {
  /** Environment variables with known values, as `--env` chooses them. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Find every entry point that leads to AWS, which takes longer. */
  readonly findsAllEntrypoints?: boolean;
  /** An outage to play; without one, rules are told what would certainly have been lost on 2025-10-20, and a map of everything is told nothing. */
  readonly outage?: Outage;
  /** Awaited between steps of work: gives way to other work, and throws to cancel. What was learnt until then is kept. */
  readonly pause?: () => Promise<void>;
  /** Called within work that cannot pause; throws to cancel. */
  readonly checkpoint?: () => void;
}

/** Makes the analyzer of one workspace. */
export type OpenAnalyzer = (source: FileSource, config: Config, configText?: ConfigText) => WorkspaceAnalyzer;

/** Analyses one workspace again and again while its files change. */
export class WorkspaceAnalyzer {
  private readonly store: FactStore;
  private readonly infrastructure: InfrastructureStore;
  private readonly isTest: (file: string) => boolean;
  private readonly link: Link;
  private readonly configuredDeployments: (file: string) => readonly DeployedRegion[];
  private files: readonly string[] = [];
  /** Files that matter by themselves. */
  private relevant: ReadonlySet<string> = new Set();
  /** What differs from the last analysis that came to its end; undefined: everything may. */
  private differing: Set<string> | undefined;
  /** Some of that matters by itself, or did. */
  private isOfNote = true;
  private latest: { readonly linked: DependencyMap; readonly analysis: Analysis } | undefined;
  private resolver: ReturnType<Pipeline['resolver']> | undefined;

  constructor(
    private readonly source: FileSource,
    private readonly config: Config,
    private readonly pipeline: Pipeline,
    private readonly configText?: ConfigText,
  ) {
    this.store = new FactStore(source, pipeline);
    this.isTest = pipeline.testMatcher(config, source.root);
    this.infrastructure = new InfrastructureStore({
      files: () => this.files,
      mayMatter: (file) => source.mayMatter(file),
      text: (file) => this.store.text(file),
      isTest: this.isTest,
    });
    this.configuredDeployments = configuredDeployments(config, source.root, configText);
    this.link = pipeline.linker();
  }

  /**
   * `changed`: the files that may differ from the last analysis; those that came or went need not be named. Without it every file may differ.
   */
  async analyze(changed?: readonly string[], options: AnalyzeOptions = {}): Promise<Analysis> {
    this.forget(changed);
    const { differing, latest } = this;
    this.isOfNote = this.findRelevant() || this.isOfNote;
    await this.pipeline.prepare?.(this.files);
    if (options.pause) await this.extractAhead(differing ?? this.relevant, options.pause);

    const linked = this.link(this.linkInput(options), differing && [...differing]);
    // Nothing of what is told has changed: most key presses are of this kind.
    const isSame = latest?.linked === linked && !this.isOfNote && latest.analysis.failures.length === 0;
    const analysis = isSame ? { ...latest.analysis, problems: this.problems(linked), text: this.texts() } : await this.judge(linked, options);
    this.latest = { linked, analysis };
    this.differing = new Set();
    this.isOfNote = false;
    return analysis;
  }

  /** From the map to what is told of it. */
  private async judge(map: DependencyMap, options: AnalyzeOptions): Promise<Analysis> {
    const { config, pipeline, store } = this;
    await options.pause?.();
    const run = runRules(pipeline.rules, { map, aws: pipeline.aws, config, text: (file) => store.text(file), ...(options.checkpoint && { checkpoint: options.checkpoint }) });
    await options.pause?.();
    const diagnostics = suppress(run, { rules: pipeline.rules, config, files: [...this.relevant], text: (file) => store.text(file) });
    return {
      root: this.source.root,
      config,
      map,
      diagnostics: [...diagnostics].sort(byPlace),
      problems: this.problems(map),
      failures: run.failures,
      text: this.texts(),
    };
  }

  private problems({ problems }: DependencyMap): readonly FileProblem[] {
    return onePerFile([...this.source.problems(), ...this.store.problems(), ...this.infrastructure.problems(), ...problems]);
  }

  /** The map of what was analysed last, with every entry point; while something is out, with what becomes of each. */
  mapDuring(outage: Outage | undefined, options: AnalyzeOptions = {}): DependencyMap {
    return this.pipeline.linker()(this.linkInput({ ...options, findsAllEntrypoints: true, ...(outage && { outage }) }));
  }

  /** Gives up what was kept of files that differ from the last analysis. */
  private forget(changed: readonly string[] | undefined): void {
    const files = this.source.files();
    if (changed) {
      const differing = new Set([...changed, ...differences(this.files, files)]);
      this.store.begin([...differing]);
      for (const file of differing) {
        this.resolver?.invalidate(file);
        this.differing?.add(file);
      }
    } else {
      this.store.begin();
      this.resolver = this.differing = undefined;
    }
    this.files = files;
  }

  /** Brings `relevant` up to date. Does any of the files that differ matter, or did it? */
  private findRelevant(): boolean {
    const { source, differing, relevant } = this;
    if (!differing) {
      this.relevant = new Set(this.files.filter((file) => source.mayMatter(file)));
      return true;
    }
    const of = [...differing].filter((file) => relevant.has(file) || (source.exists(file) && source.mayMatter(file)));
    // In the order of the files, which is that of what is told.
    if (of.some((file) => relevant.has(file) !== (source.exists(file) && source.mayMatter(file)))) this.relevant = new Set(this.files.filter((file) => source.mayMatter(file)));
    return of.length > 0;
  }

  /** The analysed texts, and the configuration's, which deployments point to. */
  private texts(): (file: string) => string | undefined {
    const snapshot = this.store.snapshot();
    const { configText } = this;
    return (file) => snapshot(file) ?? (file === configText?.file ? configText.text : undefined);
  }

  /** `link` runs in one go; extraction, which takes longest, is done before it where others wait for their turn. */
  private async extractAhead(files: Iterable<string>, pause: () => Promise<void>): Promise<void> {
    for (const file of files) {
      // Of what else matters, such as tests, facts are seldom asked for.
      if (!this.relevant.has(file) || this.isTest(file)) continue;
      this.store.facts(file);
      await pause();
    }
  }

  private linkInput({ environment = {}, findsAllEntrypoints = false, outage = findsAllEntrypoints ? undefined : CERTAIN_LOSSES, checkpoint }: AnalyzeOptions): LinkInput {
    const { source, store, pipeline, config } = this;
    this.resolver ??= pipeline.resolver({ files: () => source.files(), exists: (file) => source.exists(file), read: (file) => store.text(file) });
    return {
      files: this.files,
      facts: (file) => store.facts(file),
      mayMatter: (file) => source.mayMatter(file),
      specifiers: (file) => store.specifiers(file),
      holds: (file, expression) => expression.test(store.text(file) ?? ''),
      isTest: this.isTest,
      resolver: this.resolver,
      aws: pipeline.aws,
      infrastructure: this.infrastructure,
      configuredDeployments: this.configuredDeployments,
      wrappers: config.wrappers,
      environment,
      findsAllEntrypoints,
      ...(outage && { outage }),
      ...(checkpoint && { checkpoint }),
    };
  }
}

/** What is in one list and not in the other. */
function differences(some: readonly string[], others: readonly string[]): readonly string[] {
  if (some === others) return [];
  const before = new Set(some);
  const after = new Set(others);
  return [...some.filter((file) => !after.has(file)), ...others.filter((file) => !before.has(file))];
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return compare(a.file, b.file) || a.range.start - b.range.start || a.range.end - b.range.end || compare(a.rule, b.rule) || compare(a.message, b.message);
}

/** The first of each file's problems: the rest mostly follows from it. */
function onePerFile(problems: readonly FileProblem[]): readonly FileProblem[] {
  const byFile = new Map<string, FileProblem>();
  for (const problem of problems) if (!byFile.has(problem.file)) byFile.set(problem.file, problem);
  return [...byFile.values()].sort((a, b) => compare(a.file, b.file));
}

/** By UTF-16 code units: the same order on every machine, whatever its language. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
