import { existsSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** A path that somebody named, as a workspace to analyse. */
export interface Target {
  /** Absolute path of the workspace root. */
  readonly root: string;
  /** The file that was named, relative to the root with forward slashes; absent where a directory was. */
  readonly file?: string;
}

/** What makes a directory the root of the files below it. */
const ROOT_MARKS = ['regionlint.config.json', 'package.json', '.git'];

/** A directory is a workspace root of its own; a file belongs to the nearest root above it. Undefined where there is nothing. */
export function findTarget(path: string): Target | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return undefined;
  if (stats.isDirectory()) return { root: path };
  const root = nearestRoot(dirname(path)) ?? dirname(path);
  return { root, file: relative(root, path).split(sep).join('/') };
}

function nearestRoot(directory: string): string | undefined {
  if (ROOT_MARKS.some((mark) => existsSync(join(directory, mark)))) return directory;
  const parent = dirname(directory);
  return parent === directory ? undefined : nearestRoot(parent);
}
