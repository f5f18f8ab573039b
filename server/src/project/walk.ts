import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { FileProblem } from '../extract/location';
import { isCandidate, isSkippedFolder } from './candidates';
import { IGNORE_FILE, IgnoreRules } from './ignore-rules';
import { reasonOf, systemCode } from './system-error';

export interface Listing {
  /** Relative to the root with forward slashes, sorted. */
  readonly files: readonly string[];
  /** The ignore rules that hold in each folder that was entered, by the folder's path; the root is ''. */
  readonly rules: ReadonlyMap<string, IgnoreRules>;
  /** Folders that could not be listed. */
  readonly problems: readonly FileProblem[];
}

export interface WalkOptions {
  /** Is the folder to be entered? */
  enters(folder: string): boolean;
  lists(file: string): boolean;
}

/** Lists the candidate files below a root that no ignore file excludes. Links to folders are not followed, so a walk always ends. */
export function walk(root: string, options: WalkOptions): Listing {
  const files: string[] = [];
  const problems: FileProblem[] = [];
  const rulesByFolder = new Map<string, IgnoreRules>();

  const visit = (folder: string, path: string, outer: IgnoreRules): void => {
    const entries = entriesOf(folder, path, problems);
    const rules = entries.some(({ name }) => name === IGNORE_FILE) ? outer.with(folder, path) : outer;
    rulesByFolder.set(folder, rules);
    for (const entry of entries) {
      const inner = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        if (isSkippedFolder(entry.name) || rules.ignores(`${inner}/`) || !options.enters(inner)) continue;
        visit(inner, join(path, entry.name), rules.below(inner));
      } else if (isCandidate(entry.name) && isReadable(entry, path) && !rules.ignores(inner) && options.lists(inner)) files.push(inner);
    }
  };
  visit('', root, IgnoreRules.above(root));
  return { files: files.sort(), rules: rulesByFolder, problems };
}

function entriesOf(folder: string, path: string, problems: FileProblem[]): readonly Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch (error) {
    // A folder that vanished since its parent was listed is simply gone.
    if (systemCode(error) !== 'ENOENT') problems.push({ file: folder, message: `The folder cannot be listed: ${reasonOf(error)}.` });
    return [];
  }
}

/** A file, or a link to one; links that lead nowhere, pipes and devices are none. */
function isReadable(entry: Dirent, path: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  try {
    return statSync(join(path, entry.name)).isFile();
  } catch {
    return false;
  }
}
