import type { DependencyMap } from '../link/map';
import type { FailedDependency } from '../outage/failed-dependency';
import type { Rule, Severity } from '../rules/rule';
import type { Analysis } from './workspace';

export type RuleLevel = Severity | 'off';

/** How a workspace is to be analysed, beyond what its own configuration says. */
export interface OpenOptions {
  /** Absolute path of the configuration; else the one in the workspace's root is taken, if there is one. */
  readonly configFile?: string;
  /** Name of one of the configuration's `environments`. */
  readonly environment?: string;
  /** Find every entry point that leads to AWS. */
  readonly findsAllEntrypoints?: boolean;
  /** What is taken to be out, for the entry points' verdicts. */
  readonly outage?: readonly FailedDependency[];
  /** Severities that win over the configuration's. */
  readonly severities?: Readonly<Record<string, RuleLevel>>;
  /** Absolute path of the folder in which results are kept for the next run; nothing is kept without it. */
  readonly cache?: string;
}

export interface OpenedWorkspace {
  analyze(): Promise<Analysis>;
  /** The map of what was analysed last, while these are out: with a failure for each entry point. */
  play(outage: readonly FailedDependency[]): Promise<DependencyMap>;
  /** Name of the package that a file of what was analysed last belongs to, or the folder of its package.json where that has no name; undefined outside packages. */
  packageOf(file: string): string | undefined;
}

/** What the command line drives. */
export interface Engine {
  readonly rules: readonly Rule[];
  /** Throws `UsageError` where the configuration is not right. `root` is absolute. */
  open(root: string, options: OpenOptions): OpenedWorkspace;
  /** Does the workspace look at a folder in it, relative to its root, for more than tests? */
  looksAt(root: string, folder: string, options: OpenOptions): boolean;
}
