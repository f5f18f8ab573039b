import type { AwsCatalog } from '../aws/catalog';
import type { Wrapper } from '../config/config';
import type { DependencyMap } from './map';
import type { FileFacts } from '../extract/facts';
import type { ModuleResolver } from './modules';

/** What `link` works on. It reads nothing itself: facts come on demand and are pure functions of the files' texts. */
export interface LinkInput {
  /** Every file of the workspace that may hold code, sorted. */
  readonly files: readonly string[];
  /** Facts of a file; undefined where it cannot be read. */
  facts(file: string): FileFacts | undefined;
  /** Passed the byte search: holds an AWS import, host, ARN, region or infrastructure. */
  mayMatter(file: string): boolean;
  /** Module specifiers a file imports from, found by a cheap scan of its text, without parsing. */
  specifiers(file: string): readonly string[];
  isTest(file: string): boolean;
  readonly resolver: ModuleResolver;
  readonly aws: AwsCatalog;
  readonly wrappers: readonly Wrapper[];
  /** Environment variables that `--env` sets to known values. */
  readonly environment: Readonly<Record<string, string>>;
  /** Called between steps of work; throws to cancel. */
  checkpoint?(): void;
}

/** Fills the holes in the facts across files: from facts to the dependency map. */
export function link(_input: LinkInput): DependencyMap {
  return { uses: [], entrypoints: [], problems: [] };
}
