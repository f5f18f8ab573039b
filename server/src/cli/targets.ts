import { isAbsolute, relative, resolve, sep } from 'node:path';
import { findTarget, projectAround, type Target } from '../project/target';
import { UsageError } from '../workspace/usage-error';

/** A workspace to analyse, and what of it was asked for. */
export interface RequestedWorkspace {
  readonly root: string;
  /** Only these files are reported, and those in these folders, which end with a slash; undefined: all. */
  readonly parts?: ReadonlySet<string>;
}

/**
 * The workspaces behind the paths on a command line, each once; no path means the current directory. `isLookedAt`: does the workspace look at a folder in
 * it? What it leaves out, or takes for tests, is a workspace of its own to those who name it.
 */
export function requestedWorkspaces(paths: readonly string[], cwd: string, isLookedAt: (root: string, folder: string) => boolean): readonly RequestedWorkspace[] {
  const byRoot = new Map<string, Set<string> | undefined>();
  for (const path of paths.length > 0 ? paths : ['.']) {
    const { root, file } = targetAt(path, cwd);
    const project = file === undefined ? projectAround(root) : undefined;
    if (project && isLookedAt(project.root, project.folder)) ask(project.root, `${project.folder}/`, byRoot);
    else if (file === undefined) byRoot.set(root, undefined);
    else ask(root, file, byRoot);
  }
  return [...byRoot].map(([root, parts]) => (parts ? { root, parts } : { root }));
}

function ask(root: string, part: string, byRoot: Map<string, Set<string> | undefined>): void {
  if (!byRoot.has(root)) byRoot.set(root, new Set([part]));
  else byRoot.get(root)?.add(part);
}

/** Was a file of the workspace asked for? */
export function isAskedFor({ parts }: RequestedWorkspace, file: string): boolean {
  return parts === undefined || parts.has(file) || [...parts].some((part) => part.endsWith('/') && file.startsWith(part));
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
