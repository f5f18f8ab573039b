import type { Config } from '../config/config';
import type { FileProblem } from '../extract/location';
import type { DependencyMap } from '../link/map';
import type { Diagnostic } from '../rules/rule';

/** What one analysis of a workspace found; the same for every shell. */
export interface Analysis {
  readonly root: string;
  readonly config: Config;
  readonly map: DependencyMap;
  /** Sorted by file and place, suppressions applied, severities as configured. */
  readonly diagnostics: readonly Diagnostic[];
  readonly problems: readonly FileProblem[];
  /** The analysed text of a file, for code frames and line numbers; undefined if it was not read. */
  text(file: string): string | undefined;
}
