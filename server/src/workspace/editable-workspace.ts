import { join, relative, sep } from 'node:path';
import type { Config } from '../config/config';
import { ConfigError } from '../config/config-error';
import { CONFIG_NAME, type ConfigDisk, DEFAULT_CONFIG } from '../config/load';
import type { FileProblem } from '../extract/location';
import { outageOf } from '../outage/failed-dependency';
import type { Stage } from '../outage/replay';
import { CacheFolder } from '../project/cache-folder';
import { DiskSource } from '../project/disk-source';
import { diskTexts } from '../project/disk-texts';
import { fileIdentity } from '../project/file-stamps';
import { OverlaySource } from '../project/overlay-source';
import { KeptResult } from './kept-result';
import { type KnownConfig, loadKnownConfig } from './known-config';
import { packageNames } from './package-names';
import type { AnalyzeOptions, OpenAnalyzer, WorkspaceAnalyzer } from './workspace-analyzer';
import type { Analysis } from './workspace';

/** What one configuration makes of a workspace. */
interface Setup {
  readonly config: Config;
  readonly disk: DiskSource;
  readonly source: OverlaySource;
  readonly problems: readonly FileProblem[];
  /** Undefined where nothing is kept. */
  readonly kept: KeptResult | undefined;
  /** Made when it is first needed. */
  analyzer(): Promise<WorkspaceAnalyzer>;
}

export interface EditedAnalysis extends Analysis {
  /** It was found earlier, and no file has changed since. Nothing is prepared yet for what changes next: another analysis does that. */
  readonly isKept: boolean;
  /** What is wrong with the configuration; where there is something, the defaults were used. */
  readonly configurationProblems: readonly FileProblem[];
  /** Name of the package that a file belongs to, or the folder of its package.json where that has no name; undefined outside packages. */
  packageOf(file: string): string | undefined;
}

/** A workspace on disk with unsaved texts over it, analysed again after every edit. Files are relative to the root, with forward slashes. */
export class EditableWorkspace {
  private readonly texts = new Map<string, string>();
  private setup: Setup | undefined;
  /** Undefined until the first analysis: all files are new. */
  private changed: Set<string> | undefined;
  private packages: { readonly files: readonly string[]; readonly of: EditedAnalysis['packageOf'] } | undefined;
  /** Of the last analysis that came to its end and has not been kept yet. */
  private latest: Analysis | undefined;

  /**
   * `root`: absolute path. Nobody waits for `load` where a result has been kept. `cache`: absolute path of the folder in which results outlive the process; without it
   * they do not.
   */
  constructor(
    private readonly root: string,
    private readonly load: () => Promise<OpenAnalyzer> | OpenAnalyzer,
    private readonly cache?: string,
  ) {}

  /** Lays an unsaved text over a file. */
  setText(file: string, text: string): void {
    this.texts.set(file, text);
    this.setup?.source.setText(file, text);
    this.touch(file);
  }

  /** What is on disk holds again. */
  clearText(file: string): void {
    if (!this.texts.delete(file)) return;
    this.setup?.source.clearText(file);
    this.touch(file);
  }

  /** These files or folders were created, changed or deleted on disk. */
  changedOnDisk(paths: readonly string[]): void {
    this.setup?.disk.changed(paths);
    for (const path of paths) this.touch(path);
  }

  /** `mayBeKept`: what an earlier process has found will do, where nothing has changed since. */
  async analyze(options: AnalyzeOptions, mayBeKept = false): Promise<EditedAnalysis> {
    const setup = (this.setup ??= this.open());
    const { source, problems } = setup;
    const kept = mayBeKept && !this.changed ? this.found(setup) : undefined;
    if (kept) return kept;
    const analyzer = await setup.analyzer();
    const changed = this.changed && [...this.changed];
    this.changed = new Set();
    this.latest = undefined;
    if (!changed || this.packages?.files !== source.files() || changed.some((file) => file.endsWith('package.json'))) this.packages = { files: source.files(), of: packageNames(source) };
    const { of: packageOf } = this.packages;
    const analysis = await analyzer.analyze(changed, options);
    this.latest = analysis;
    // A configuration that is wrong is not analysed, but its problems have to be placed in its text.
    const text = (file: string) => analysis.text(file) ?? (problems.some((problem) => problem.file === file) ? this.configText(file) : undefined);
    return { ...analysis, text, configurationProblems: problems, packageOf, isKept: false };
  }

  /** Keeps the last result for another process, unless it is about texts that are on no disk. */
  keep(): void {
    const { setup, latest, changed } = this;
    if (!setup?.kept || !latest || latest.failures.length > 0 || changed?.size !== 0 || this.hasUnsaved(setup)) return;
    this.latest = undefined;
    setup.kept.keep(setup.disk, latest);
  }

  /** What was found in the files as they are. */
  private found(setup: Setup): EditedAnalysis | undefined {
    const { kept, disk, source, config, problems } = setup;
    const result = kept && !this.hasUnsaved(setup) ? kept.find(disk) : undefined;
    if (!result) return undefined;
    const text = (file: string) => source.read(file) ?? this.configText(file);
    return { root: this.root, config, ...result, failures: [], text, configurationProblems: problems, packageOf: packageNames(source), isKept: true };
  }

  private hasUnsaved({ disk, source }: Setup): boolean {
    return [...this.texts].some(([file, text]) => (source.exists(file) ? disk.read(file) !== text : file === CONFIG_NAME));
  }

  /** What was analysed last, to play outages on. */
  async stage(options: AnalyzeOptions): Promise<Stage & Pick<Analysis, 'text'>> {
    if (!this.changed) await this.analyze(options);
    const setup = (this.setup ??= this.open());
    const { source } = setup;
    const analyzer = await setup.analyzer();
    return {
      map: analyzer.mapDuring(undefined, options),
      text: (file) => source.read(file),
      async play(out) {
        await options.pause?.();
        return analyzer.mapDuring(outageOf(out), options);
      },
    };
  }

  private touch(path: string): void {
    this.changed?.add(path);
    // Another configuration may look at other files: all begins anew.
    if (path === CONFIG_NAME) this.setup = this.changed = undefined;
  }

  private open(): Setup {
    const { config, configText, problems } = this.configuration();
    const { cache, root } = this;
    const disk = new DiskSource(root, { ...config, stamps: cache !== undefined });
    const source = new OverlaySource(disk);
    for (const [file, text] of this.texts) source.setText(file, text);
    const run = ['editor', root];
    const kept = cache === undefined ? undefined : new KeptResult(new CacheFolder(cache), JSON.stringify(run), JSON.stringify([run, fileIdentity(__filename), config, configText, problems]));
    let analyzer: WorkspaceAnalyzer | undefined;
    return { config, disk, source, problems, kept, analyzer: async () => (analyzer ??= (await this.load())(source, config, configText)) };
  }

  private configuration(): KnownConfig & { readonly problems: readonly FileProblem[] } {
    try {
      return { ...loadKnownConfig({ root: this.root, disk: this.configDisk() }), problems: [] };
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      return { config: DEFAULT_CONFIG, problems: this.problemsOf(error) };
    }
  }

  /** The configuration too is read as the editor shows it. */
  private configDisk(): ConfigDisk {
    const unsaved = (path: string) => this.texts.get(this.nameOf(path));
    return {
      exists: (path) => unsaved(path) !== undefined || diskTexts.exists(path),
      read: (path) => {
        const text = unsaved(path);
        return text === undefined ? diskTexts.read(path) : { text };
      },
    };
  }

  private configText(file: string): string | undefined {
    const content = this.configDisk().read(join(this.root, file));
    return content && 'text' in content ? content.text : undefined;
  }

  private problemsOf({ file = CONFIG_NAME, message, problems }: ConfigError): readonly FileProblem[] {
    const name = this.nameOf(file);
    return problems.length > 0 ? problems.map(({ range, reason }) => ({ file: name, range, message: reason })) : [{ file: name, message }];
  }

  private nameOf(path: string): string {
    return relative(this.root, path).split(sep).join('/');
  }
}
