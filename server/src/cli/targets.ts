import { isAbsolute, relative, resolve, sep } from 'node:path';
import { findTarget, type Target } from '../project/target';
import { UsageError } from '../workspace/usage-error';

/** A workspace to analyse, and what of it was asked for. */
export interface RequestedWorkspace {
  readonly root: string;
  /** Only these files are reported; undefined: all. */
  readonly files?: ReadonlySet<string>;
}

/** The workspaces behind the paths on a command line, each once; no path means the current directory. */
export function requestedWorkspaces(paths: readonly string[], cwd: string): readonly RequestedWorkspace[] {
  const byRoot = new Map<string, Set<string> | undefined>();
  for (const path of paths.length > 0 ? paths : ['.']) {
    const { root, file } = targetAt(path, cwd);
    if (file === undefined) byRoot.set(root, undefined);
    else if (!byRoot.has(root)) byRoot.set(root, new Set([file]));
    else byRoot.get(root)?.add(file);
  }
  return [...byRoot].map(([root, files]) => (files ? { root, files } : { root }));
}

export function targetAt(path: string, cwd: string): Target {
  const target = findTarget(resolve(cwd, path));
  if (!target) throw new UsageError(`There is no file or directory ${path}.`);
  return target;
}

/** What stands before a workspace's paths so that they are found from `base`: nothing, `packages/orders/`, or an absolute path. */
export function pathPrefix(root: string, base: string): string {
  const path = relative(base, root);
  if (path === '') return '';
  const isOutside = path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path);
  return `${(isOutside ? root : path).split(sep).join('/')}/`;
}
