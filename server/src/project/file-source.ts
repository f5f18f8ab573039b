import type { FileProblem } from '../extract/location';

/**
 * Gives the rest of the program the texts of one workspace: the disk, with unsaved documents laid over it.
 * Paths are relative to the root, with forward slashes. Nothing outside `project/` reads the disk.
 */
export interface FileSource {
  /** Absolute path of the workspace root, with the platform's separators. */
  readonly root: string;
  /** Every file the analysis may look at (ignore files and configuration applied), sorted. */
  files(): readonly string[];
  exists(file: string): boolean;
  /**
   * The text, decoded as UTF-8 with a BOM removed; undefined if it cannot be read (vanished, not UTF-8, too large):
   * then `problems` says why.
   */
  read(file: string): string | undefined;
  /** A cheap search of the raw bytes: can this file matter at all (an AWS import, host, ARN, region, infrastructure)? */
  mayMatter(file: string): boolean;
  /** Files that could not be read and why; at most one per file. */
  problems(): readonly FileProblem[];
}
