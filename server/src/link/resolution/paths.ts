import { posix } from 'node:path';

/** Joins paths relative to the workspace's root, which is ''; undefined where the result lies outside of it. */
export function join(folder: string, path: string): string | undefined {
  if (path.startsWith('/')) return undefined;
  const joined = posix.normalize(`${folder || '.'}/${path}`).replace(/\/$/, '');
  if (joined === '..' || joined.startsWith('../')) return undefined;
  return joined === '.' ? '' : joined;
}

/** The folder of a file or folder; that of the root is ''. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** The folder itself and those around it, innermost first, the root last. */
export function* foldersUpwards(folder: string): Generator<string> {
  for (let current = folder; current !== ''; current = folderOf(current)) yield current;
  yield '';
}

export function contains(folder: string, path: string): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`);
}
