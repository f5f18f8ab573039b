import * as path from 'node:path';
import type { CancellationToken } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { AnalysisSchedule, type ScheduleEvents } from './analysis-schedule';
import type { FolderAnalysis, FolderEngine } from './folder-engine';
import type { ReplayDocument } from '../report/replay-document';
import type { Settings } from './settings';
import { Positions } from './to-lsp';
import { absolutePath, pathToUri, relativeTo } from './uris';

/** An analysis together with what is needed to speak of it to a client. */
export interface FolderResult extends FolderAnalysis {
  readonly settings: Settings;
  readonly positions: Positions;
  /** Version of each open document that was analysed, by file. */
  readonly versions: ReadonlyMap<string, number>;
}

export interface FolderOptions {
  /** Absolute path. */
  readonly root: string;
  /** As the client wrote it. */
  readonly uri: string;
  readonly engine: FolderEngine;
  readonly events: ScheduleEvents<FolderResult>;
  /** Milliseconds without a change before an analysis begins by itself. */
  readonly delay: number;
  /** Asked for at each analysis, so that a result is about one state of them. */
  settings(): Promise<Settings>;
}

/** One workspace folder: its engine, the documents open in it, and the analysis that is kept up to date. */
export class Folder {
  /** Open documents by file; one that was deleted on disk stays out until it is edited again. */
  private readonly documents = new Map<string, TextDocument>();
  private readonly schedule: AnalysisSchedule<FolderResult>;
  readonly root: string;
  readonly uri: string;

  constructor(private readonly options: FolderOptions) {
    this.root = options.root;
    this.uri = options.uri;
    this.schedule = new AnalysisSchedule((token, isFirst) => this.analyze(token, isFirst), options.events, options.delay, ({ isKept }) => isKept);
  }

  get name(): string {
    return path.basename(this.root);
  }

  get last(): FolderResult | undefined {
    return this.schedule.last;
  }

  /** The analysis of what the editor shows now; throws `Cancelled`. */
  current(token: CancellationToken): Promise<FolderResult> {
    return this.schedule.current(token);
  }

  /** Plays the outage of 2025-10-20 on what the editor shows now; throws `Cancelled`, also where something changes meanwhile. */
  async replay(token: CancellationToken): Promise<ReplayDocument> {
    await this.schedule.current(token);
    return this.options.engine.replay(token);
  }

  /** Something other than a file changed: the settings, or what is known at the start. */
  refresh(): void {
    this.schedule.touch();
  }

  documentChanged(file: string, document: TextDocument): void {
    this.documents.set(file, document);
    this.options.engine.setText(file, document.getText());
    this.schedule.touch();
  }

  documentClosed(file: string): void {
    if (this.documents.delete(file)) this.options.engine.clearText(file);
    this.options.engine.changedOnDisk([file]);
    this.schedule.touch();
  }

  /** `deleted` may name folders. */
  filesChanged(changed: readonly string[], deleted: readonly string[]): void {
    for (const file of this.documents.keys()) {
      if (!deleted.some((gone) => file === gone || file.startsWith(`${gone}/`))) continue;
      this.documents.delete(file);
      this.options.engine.clearText(file);
    }
    this.options.engine.changedOnDisk([...changed, ...deleted]);
    this.schedule.touch();
  }

  /** Path of a file in this folder; undefined for others. */
  fileOf(absolute: string): string | undefined {
    return relativeTo(this.root, absolute);
  }

  /** An open document's URI as the client wrote it: clients differ in what they encode. */
  uriOf(file: string): string {
    return this.documents.get(file)?.uri ?? pathToUri(absolutePath(this.root, file));
  }

  dispose(): void {
    this.schedule.dispose();
    this.options.engine.dispose();
  }

  private async analyze(token: CancellationToken, isFirst: boolean): Promise<FolderResult> {
    const settings = await this.options.settings();
    const versions = new Map([...this.documents].map(([file, document]) => [file, document.version]));
    const result = await this.options.engine.analyze(token, isFirst);
    const positions = new Positions((file) => result.analysis.text(file), (file) => this.uriOf(file));
    return { ...result, settings, positions, versions };
  }
}
