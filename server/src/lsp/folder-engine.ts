import type { CancellationToken } from 'vscode-languageserver';
import type { FileProblem } from '../extract/location';
import type { ReplayDocument } from '../report/replay-document';
import type { Analysis } from '../workspace/workspace';

/** Tells a running analysis that its result is no longer wanted. */
export interface Cancellation {
  readonly isCancellationRequested: boolean;
}

/** What one run found. */
export interface FolderAnalysis {
  readonly analysis: Analysis;
  /** What is wrong with the configuration file; where there is something, the run used the defaults. */
  readonly configurationProblems: readonly FileProblem[];
  /** A service's name for people: `DynamoDB` for `dynamodb`. */
  serviceName(service: string): string;
  /** Name of the package that a file belongs to, or the folder of its package.json where that has no name; undefined outside packages. */
  packageOf(file: string): string | undefined;
  /** An earlier process found it, and nothing has changed since. Another run gives the same, and has what the next change needs. */
  readonly isKept: boolean;
}

/** Analyses one workspace folder again and again while its files change. Paths are relative to the folder, with forward slashes. */
export interface FolderEngine {
  /** Lays the editor's text over the file on disk, until `clearText`. */
  setText(file: string, text: string): void;
  clearText(file: string): void;
  /** These files, or folders, were created, changed or deleted on disk. */
  changedOnDisk(files: readonly string[]): void;
  /**
   * Gives way to other work now and then, looks at `token` each time and throws `Cancelled` when it is set. One run at a time.
   * What was learnt until then is kept for the next run. `mayBeKept`: what an earlier process has found will do, where nothing has changed since.
   */
  analyze(token: CancellationToken, mayBeKept?: boolean): Promise<FolderAnalysis>;
  /** Plays the outage of 2025-10-20 on what was analysed last; throws `Cancelled` when `token` is set. Another analysis may end it, too. */
  replay(token: CancellationToken): Promise<ReplayDocument>;
  /** Nothing is asked for a while: time to keep what was found for another process. */
  rest?(): void;
  dispose(): void;
}

/** The run was told to stop; no fault. */
export class Cancelled extends Error {
  constructor() {
    super('The analysis was cancelled.');
    this.name = 'Cancelled';
  }
}

/** Opens a workspace folder by its absolute path. */
export type OpenFolder = (root: string) => FolderEngine;

/** What the thread of a folder is given to begin with. */
export interface FolderPlace {
  /** Absolute path. */
  readonly root: string;
  /** Absolute path of the folder in which results outlive the process. */
  readonly cache?: string;
}
