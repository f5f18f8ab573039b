import type { AwsCatalog } from '../aws/catalog';
import type { Config } from '../config/config';
import type { ModuleResolver } from '../link/modules';
import type { Link } from '../link/relink';
import type { FileSource } from '../project/file-source';
import type { Rule } from '../rules/rule';
import type { TextReaders } from './fact-store';

/** The files of one analysis. */
export type WorkspaceFiles = Pick<FileSource, 'files' | 'exists' | 'read'>;

/** The stages that an analysis is composed of. */
export interface Pipeline extends TextReaders {
  /** Resolves imports among the files; it is told of each file that was created, changed or deleted. */
  resolver(files: WorkspaceFiles): ModuleResolver & { invalidate(file: string): void };
  /** Tells tests by the configuration's globs; `root` is the workspace's absolute path. */
  testMatcher(config: Config, root: string): (file: string) => boolean;
  /** Loads what files of these names need that is not loaded from the start. */
  prepare?(files: readonly string[]): Promise<void>;
  linker(): Link;
  readonly rules: readonly Rule[];
  readonly aws: AwsCatalog;
}
