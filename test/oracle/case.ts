import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A place in a case's sources: `file` relative to the case, `line` 1-based. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** What the program really did at one place: one operation, bound in one way. */
export interface TruthRow extends Place {
  /** Other places that may be named for the same call, the start of a paginator's loop for example. */
  readonly also?: readonly Place[];
  readonly service: string;
  readonly operation: string;
  /** Where several operations may be named, those; an upload is PutObject or one of the multipart operations. */
  readonly operations?: readonly string[];
  readonly binding: string;
  readonly values: readonly string[];
  readonly environment: readonly string[];
  readonly hosts?: readonly string[];
  readonly hostedIn?: readonly string[];
}

/** What became of an entry point while DynamoDB in us-east-1 did not resolve; no verdict where the environment would decide. */
export interface TruthEntrypoint {
  readonly file: string;
  /** Absent for a script. */
  readonly name?: string;
  readonly verdict?: string;
}

export interface Truth {
  readonly operations: readonly TruthRow[];
  readonly entrypoints: readonly TruthEntrypoint[];
}

/** A recorded program. */
export interface OracleCase {
  readonly name: string;
  readonly dir: string;
  readonly note: string;
  /** Places (`src/a.ts:7`) that look like calls and never call AWS. */
  readonly never: readonly string[];
  readonly truth: Truth;
}

/** The recorded cases of a directory, by name. */
export function loadCases(parent: string): OracleCase[] {
  return readdirSync(parent)
    .filter((name) => existsSync(join(parent, name, 'truth.json')))
    .sort()
    .map((name) => {
      const dir = join(parent, name);
      const { note = '', never = [] } = readJson<{ note?: string; never?: string[] }>(join(dir, 'case.json'));
      return { name, dir, note, never, truth: readJson<Truth>(join(dir, 'truth.json')) };
    });
}

/** The JSON door: recorded files are ours, and trusted to have the form that the recorder gives them. */
export function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}
