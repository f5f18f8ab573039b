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

/** What the workspace's root is called in its programs: a name that is not `/`, as they take it off other paths (`__dirname.split(process.cwd())`). */
const ROOT = '/workspace';

/** The absolute path of a file or folder, as a program sees it. */
export function absolute(path: string): string {
  return path === '' ? ROOT : `${ROOT}/${path}`;
}

/** The path from the root of an absolute one; one that does not lie there is taken to be meant from it. */
export function fromRoot(path: string): string {
  return contains(ROOT, path) ? path.slice(ROOT.length + 1) : path.slice(1);
}
