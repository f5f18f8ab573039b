import type { AwsCatalog } from '../aws/catalog';
import type { Config } from '../config/config';
import type { LinkInput } from '../link/link';
import type { DependencyMap } from '../link/map';
import type { ModuleResolver } from '../link/modules';
import type { FileSource } from '../project/file-source';
import type { Diagnostic, Rule } from '../rules/rule';
import type { TextReaders } from './fact-store';

/** The stages that an analysis is composed of. */
export interface Pipeline extends TextReaders {
  /** Resolves imports among the workspace's files as they are now. */
  resolver(source: FileSource): ModuleResolver;
  /** Tells tests by the configuration's globs. */
  testMatcher(config: Config): (file: string) => boolean;
  link(input: LinkInput): DependencyMap;
  readonly rules: readonly Rule[];
  /** Takes out what comments suppress, and adds a diagnostic for each comment that suppresses nothing. */
  suppress(diagnostics: readonly Diagnostic[], texts: SuppressionTexts): readonly Diagnostic[];
  readonly aws: AwsCatalog;
}

/** Where suppression comments can stand. */
export interface SuppressionTexts {
  readonly files: readonly string[];
  text(file: string): string | undefined;
  readonly config: Config;
}
