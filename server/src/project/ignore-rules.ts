import { readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { trackedPaths } from './git-index';

export const IGNORE_FILE = '.gitignore';

/** One ignore file, or git's own list of exclusions. */
interface IgnoreFile {
  readonly rules: Ignore;
  /** What stands before a path of the walk to make it relative to this file's folder; for ignore files above the root. */
  readonly prefix: string;
  /** How much of a path of the walk is above this file's folder; for ignore files below the root. */
  readonly skip: number;
}

/**
 * The ignore rules that hold in one folder, outermost first. Paths are relative to the root of the walk. As with git itself, what git tracks is not
 * ignored, whatever ignore files say.
 */
export class IgnoreRules {
  private constructor(
    private readonly files: readonly IgnoreFile[],
    private readonly tracked: TrackedFiles,
    /** Ignored as a whole: entered for what is tracked in it, and nothing else of it counts. */
    private readonly onlyTracked = false,
  ) {}

  /**
   * What the ignore files of the folders above the root in the same git repository say, and `.git/info/exclude`.
   * A root that they ignore was named on purpose, and they say nothing about it.
   */
  static above(root: string): IgnoreRules {
    const top = repositoryTop(root);
    const files = top === undefined ? [] : [...excludesOf(top, root), ...foldersBetween(top, root).flatMap((folder) => ignoreFileAbove(folder, root))];
    const isNamedOnPurpose = files.some(({ rules, prefix }) => prefix !== '' && rules.ignores(prefix));
    return new IgnoreRules(isNamedOnPurpose ? [] : files, new TrackedFiles(top, root));
  }

  /** These rules and the folder's own ignore file. `folder` is relative to the root, `path` absolute. */
  with(folder: string, path: string): IgnoreRules {
    const text = readIfThere(join(path, IGNORE_FILE));
    if (text === undefined) return this;
    return new IgnoreRules([...this.files, { rules: parse(text), prefix: '', skip: folder === '' ? 0 : folder.length + 1 }], this.tracked, this.onlyTracked);
  }

  /** What holds below a folder that is entered: rules that ignore it were overruled by an inner one, and do not speak of what is in it. */
  below(folder: string): IgnoreRules {
    if (this.onlyTracked) return this;
    if (this.isNamed(`${folder}/`)) return new IgnoreRules(this.files, this.tracked, true);
    if (this.files.length < 2) return this;
    const holding = this.files.filter((file) => !verdict(file, `${folder}/`).ignored);
    return holding.length === this.files.length ? this : new IgnoreRules(holding, this.tracked);
  }

  /** Folders end with a slash. Nearly all is tracked, and that is the faster question. */
  ignores(path: string): boolean {
    return !this.tracked.has(path) && (this.onlyTracked || this.isNamed(path));
  }

  /** The innermost ignore file that says something decides. */
  private isNamed(path: string): boolean {
    for (let i = this.files.length - 1; i >= 0; i--) {
      const { ignored, unignored } = verdict(this.files[i]!, path);
      if (ignored || unignored) return ignored;
    }
    return false;
  }
}

/** The files below the root that git tracks, and the folders that hold some. The index is read when it is first asked for. */
class TrackedFiles {
  private paths: ReadonlySet<string> | undefined;

  constructor(
    private readonly top: string | undefined,
    private readonly root: string,
  ) {}

  has(path: string): boolean {
    this.paths ??= this.top === undefined ? new Set() : trackedBelow(this.top, this.root);
    return this.paths.has(path);
  }
}

/** Paths relative to the root; folders end with a slash. */
function trackedBelow(top: string, root: string): ReadonlySet<string> {
  const git = gitDirectory(join(top, '.git'));
  const prefix = pathBetween(top, root);
  const hashBytes = /objectformat\s*=\s*sha256/i.test(readIfThere(join(commonGitDirectory(join(top, '.git')), 'config')) ?? '') ? 32 : 20;
  const found = new Set<string>();
  for (const path of trackedPaths(join(git, 'index'), hashBytes) ?? []) {
    if (!path.startsWith(prefix)) continue;
    const inner = path.slice(prefix.length);
    found.add(inner);
    for (let slash = inner.lastIndexOf('/'); slash > 0; slash = inner.lastIndexOf('/', slash - 1)) {
      const folder = inner.slice(0, slash + 1);
      if (found.has(folder)) break;
      found.add(folder);
    }
  }
  return found;
}

function verdict({ rules, prefix, skip }: IgnoreFile, path: string): { readonly ignored: boolean; readonly unignored: boolean } {
  return rules.test(prefix + path.slice(skip));
}

function parse(text: string): Ignore {
  return ignore({ ignorecase: false }).add(text.replace(/^\uFEFF/, ''));
}

function ignoreFileAbove(folder: string, root: string): readonly IgnoreFile[] {
  const text = readIfThere(join(folder, IGNORE_FILE));
  return text === undefined ? [] : [{ rules: parse(text), prefix: pathBetween(folder, root), skip: 0 }];
}

function excludesOf(top: string, root: string): readonly IgnoreFile[] {
  const text = readIfThere(join(commonGitDirectory(join(top, '.git')), 'info', 'exclude'));
  return text === undefined ? [] : [{ rules: parse(text), prefix: pathBetween(top, root), skip: 0 }];
}

/** The nearest folder, from `folder` upwards, that is the top of a git repository or of one of its work trees. */
function repositoryTop(folder: string): string | undefined {
  if (statSync(join(folder, '.git'), { throwIfNoEntry: false })) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : repositoryTop(parent);
}

/** In a work tree `.git` is a file that names a folder. */
function gitDirectory(git: string): string {
  const named = /^gitdir: (.+)$/m.exec(readIfThere(git) ?? '')?.[1];
  return named === undefined ? git : resolve(dirname(git), named);
}

/** The folder of a work tree names in turn the one that all work trees share. */
function commonGitDirectory(git: string): string {
  const own = gitDirectory(git);
  return own === git ? git : resolve(own, readIfThere(join(own, 'commondir'))?.trim() ?? '.');
}

/** The folders above `root`, from `top` down. */
function foldersBetween(top: string, root: string): readonly string[] {
  return root === top ? [] : [...foldersBetween(top, dirname(root)), dirname(root)];
}

/** `packages/api/`, or nothing where both are the same. */
function pathBetween(from: string, to: string): string {
  const path = relative(from, to).split(sep).join('/');
  return path === '' ? '' : `${path}/`;
}

/** Undefined for what is not there or is no file; ignore files that cannot be read ignore nothing. */
function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
