import type { Config } from '../config/config';
import type { FileProblem } from '../extract/location';
import type { Outage } from '../link/failure/outage';
import type { LinkInput } from '../link/link';
import type { DependencyMap, DeployedRegion } from '../link/map';
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
  /** An outage to play. */
  readonly outage?: Outage;
  /** Awaited between steps of work: gives way to other work, and throws to cancel. What was learnt until then is kept. */
  readonly pause?: () => Promise<void>;
  /** Called within work that cannot pause; throws to cancel. */
  readonly checkpoint?: () => void;
}

/** Analyses one workspace again and again while its files change. */
export class WorkspaceAnalyzer {
  private readonly store: FactStore;
  private readonly infrastructure: InfrastructureStore;
  private readonly isTest: (file: string) => boolean;
  private readonly configuredDeployments: (file: string) => readonly DeployedRegion[];
  private files: readonly string[] = [];
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
  }

  /**
   * `changed`: the files that may differ from the last analysis; those that came or went need not be named. Without it every file may differ.
   */
  async analyze(changed?: readonly string[], options: AnalyzeOptions = {}): Promise<Analysis> {
    const { source, config, pipeline, store } = this;
    this.forget(changed);
    const relevant = this.files.filter((file) => source.mayMatter(file));
    await pipeline.prepare?.(this.files);
    if (options.pause) await this.extractAhead(relevant, options.pause);

    const map = pipeline.link(this.linkInput(options));
    await options.pause?.();
    const run = runRules(pipeline.rules, { map, aws: pipeline.aws, config, text: (file) => store.text(file), ...(options.checkpoint && { checkpoint: options.checkpoint }) });
    await options.pause?.();
    const diagnostics = suppress(run, { rules: pipeline.rules, config, files: relevant, text: (file) => store.text(file) });
    return {
      root: source.root,
      config,
      map,
      diagnostics: [...diagnostics].sort(byPlace),
      problems: onePerFile([...source.problems(), ...store.problems(), ...this.infrastructure.problems(), ...map.problems]),
      failures: run.failures,
      text: this.texts(),
    };
  }

  /** Plays an outage on what was analysed last. */
  play(outage: Outage, options: AnalyzeOptions = {}): DependencyMap {
    return this.pipeline.link(this.linkInput({ ...options, findsAllEntrypoints: true, outage }));
  }

  /** Gives up what was kept of files that differ from the last analysis. */
  private forget(changed: readonly string[] | undefined): void {
    const files = this.source.files();
    if (changed) {
      const differing = new Set([...changed, ...differences(this.files, files)]);
      this.store.begin([...differing]);
      for (const file of differing) this.resolver?.invalidate(file);
    } else {
      this.store.begin();
      this.resolver = undefined;
    }
    this.files = files;
    this.infrastructure.begin();
  }

  /** The analysed texts, and the configuration's, which deployments point to. */
  private texts(): (file: string) => string | undefined {
    const snapshot = this.store.snapshot();
    const { configText } = this;
    return (file) => snapshot(file) ?? (file === configText?.file ? configText.text : undefined);
  }

  /** `link` runs in one go; extraction, which takes longest, is done before it where others wait for their turn. */
  private async extractAhead(files: readonly string[], pause: () => Promise<void>): Promise<void> {
    for (const file of files) {
      this.store.facts(file);
      await pause();
    }
  }

  private linkInput({ environment = {}, findsAllEntrypoints = false, outage, checkpoint }: AnalyzeOptions): LinkInput {
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
