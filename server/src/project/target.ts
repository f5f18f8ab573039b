import { existsSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** A path that somebody named, as a workspace to analyse. */
export interface Target {
  /** Absolute path of the workspace root. */
  readonly root: string;
  /** The file that was named, relative to the root with forward slashes; absent where a directory was. */
  readonly file?: string;
}

/** What makes a directory a project. */
const PROJECT_MARKS = ['regionlint.config.json', 'package.json'];

/** What makes a directory the root of the files below it. */
const ROOT_MARKS = [...PROJECT_MARKS, '.git'];

/** A directory is a workspace root of its own; a file belongs to the nearest root above it. Undefined where there is nothing. */
export function findTarget(path: string): Target | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return undefined;
  if (stats.isDirectory()) return { root: path };
  const root = nearestWith(ROOT_MARKS, dirname(path)) ?? dirname(path);
  return { root, file: pathIn(root, path) };
}

/** The project that a directory is a part of, which says more of it than its own files do: the nearest above it in the same repository. Undefined where it is one itself, and where there is none. */
export function projectAround(directory: string): { readonly root: string; readonly folder: string } | undefined {
  const root = nearestWith(ROOT_MARKS, directory);
  if (root === undefined || root === directory || !hasAny(PROJECT_MARKS, root)) return undefined;
  return { root, folder: pathIn(root, directory) };
}

function nearestWith(marks: readonly string[], directory: string): string | undefined {
  if (hasAny(marks, directory)) return directory;
  const parent = dirname(directory);
  return parent === directory ? undefined : nearestWith(marks, parent);
}

function hasAny(marks: readonly string[], directory: string): boolean {
  return marks.some((mark) => existsSync(join(directory, mark)));
}

function pathIn(root: string, path: string): string {
  return relative(root, path).split(sep).join('/');
}
