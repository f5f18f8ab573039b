import { dirname, join } from 'node:path';
import { ConfigError } from '../config/config-error';
import { CONFIG_NAME, type ConfigDisk, DEFAULT_CONFIG, loadConfig } from '../config/load';
import type { Config } from '../config/config';
import type { FileProblem } from '../extract/location';
import { DiskSource } from '../project/disk-source';
import { diskTexts } from '../project/disk-texts';
import type { FileSource } from '../project/file-source';
import { OverlaySource } from '../project/overlay-source';
import { UNUSED_SUPPRESSION } from '../rules/suppressions';
import type { Pipeline } from '../workspace/pipeline';
import { shippedPipeline } from '../workspace/shipped-pipeline';
import { WorkspaceAnalyzer } from '../workspace/workspace-analyzer';
import { Cancelled, type Cancellation, type FolderAnalysis, type FolderEngine, type OpenFolder } from './folder-engine';
import { absolutePath, relativeTo } from './uris';

/** Milliseconds of work before others get their turn. */
const SLICE = 10;

/** Folders on disk, with the editor's unsaved texts over them. */
export const openWorkspaceFolder: OpenFolder = (root) => new WorkspaceEngine(root, shippedPipeline);

/** What one state of the configuration led to. */
interface Opened {
  readonly disk: DiskSource;
  readonly source: OverlaySource;
  readonly analyzer: WorkspaceAnalyzer;
  readonly problems: readonly FileProblem[];
}

class WorkspaceEngine implements FolderEngine {
  /** The editor's texts. */
  private readonly texts = new Map<string, string>();
  /** Files that may differ from the last completed analysis; undefined before there is one. */
  private changed: Set<string> | undefined;
  private opened: Opened | undefined;

  constructor(
    private readonly root: string,
    private readonly pipeline: Pipeline,
  ) {}

  setText(file: string, text: string): void {
    this.texts.set(file, text);
    this.opened?.source.setText(file, text);
    this.differs(file);
  }

  clearText(file: string): void {
    this.texts.delete(file);
    this.opened?.source.clearText(file);
    this.differs(file);
  }

  changedOnDisk(files: readonly string[]): void {
    this.opened?.disk.changed(files);
    for (const file of files) this.differs(file);
  }

  async analyze(token: Cancellation): Promise<FolderAnalysis> {
    this.opened ??= this.open();
    const { analyzer, source, problems } = this.opened;
    const { aws } = this.pipeline;
    // Should the run be cancelled, the next one has to look at these files too.
    const changed = this.changed && [...this.changed];
    const analysis = await analyzer.analyze(changed, { pause: giveWay(token) });
    this.changed = new Set();
    return {
      analysis,
      configurationProblems: problems,
      text: (file) => analysis.text(file) ?? this.textOfConfiguration(file),
      serviceName: (service) => aws.displayName(service),
      packageOf: (file) => packageOf(file, source),
    };
  }

  private differs(file: string): void {
    this.changed?.add(file);
    if (file === CONFIG_NAME) this.close();
  }

  /** Another configuration may mean other files and other results everywhere. */
  private close(): void {
    this.opened = undefined;
    this.changed = undefined;
  }

  private open(): Opened {
    const { config, problems } = this.configuration();
    const disk = new DiskSource(this.root, config);
    const source = new OverlaySource(disk);
    for (const [file, text] of this.texts) source.setText(file, text);
    return { disk, source, analyzer: new WorkspaceAnalyzer(source, config, this.pipeline), problems };
  }

  private configuration(): { readonly config: Config; readonly problems: readonly FileProblem[] } {
    const rules = [...this.pipeline.rules.map(({ meta }) => meta), UNUSED_SUPPRESSION];
    try {
      return { config: loadConfig({ root: this.root, disk: this.configDisk, rules }).config, problems: [] };
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      return { config: DEFAULT_CONFIG, problems: this.problemsOf(error) };
    }
  }

  /** The first problem only: the others may follow from it. */
  private problemsOf({ file, problems: [first], message }: ConfigError): readonly FileProblem[] {
    const name = (file === undefined ? undefined : relativeTo(this.root, file)) ?? CONFIG_NAME;
    return [first ? { file: name, range: first.range, message: first.reason } : { file: name, message }];
  }

  private readonly configDisk: ConfigDisk = {
    read: (path) => {
      const text = this.textAt(path);
      return text === undefined ? diskTexts.read(path) : { text };
    },
    exists: (path) => this.textAt(path) !== undefined || diskTexts.exists(path),
  };

  private textAt(path: string): string | undefined {
    const file = relativeTo(this.root, path);
    return file === undefined ? undefined : this.texts.get(file);
  }

  /** The configuration is not among the analysed files, but its errors have to be placed. */
  private textOfConfiguration(file: string): string | undefined {
    if (file !== CONFIG_NAME) return undefined;
    const content = this.configDisk.read(absolutePath(this.root, file));
    return content && 'text' in content ? content.text : undefined;
  }
}

/** Lets other work of the process be done when a slice of time is over, and throws when the analysis is no longer wanted. */
function giveWay(token: Cancellation): () => Promise<void> {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < SLICE) return;
    await new Promise<void>((resolve) => setImmediate(resolve));
    if (token.isCancellationRequested) throw new Cancelled();
    began = performance.now();
  };
}

/** By the nearest package.json around the file. */
function packageOf(file: string, source: FileSource): string | undefined {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (source.exists(manifest)) return nameIn(source.read(manifest)) ?? (folder === '.' ? undefined : folder);
    if (folder === '.') return undefined;
  }
}

function nameIn(manifest: string | undefined): string | undefined {
  try {
    const value: unknown = JSON.parse(manifest ?? '');
    return typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string' ? value.name : undefined;
  } catch {
    return undefined;
  }
}
