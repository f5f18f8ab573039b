import type { Config } from '../config/config';
import type { FileProblem } from '../extract/location';
import type { DependencyMap } from '../link/map';
import type { Diagnostic } from '../rules/rule';
import type { RuleFailure } from '../rules/run';

/** What one analysis of a workspace found; the same for every shell. */
export interface Analysis {
  readonly root: string;
  readonly config: Config;
  readonly map: DependencyMap;
  /** Sorted by file and place, suppressions applied, severities as configured. */
  readonly diagnostics: readonly Diagnostic[];
  /** At most one per file, sorted by file. */
  readonly problems: readonly FileProblem[];
  /** Rules that threw, which is our fault; their diagnostics are missing. */
  readonly failures: readonly RuleFailure[];
  /** The analysed text of a file, for code frames and line numbers; undefined if it was not read. */
  text(file: string): string | undefined;
}
