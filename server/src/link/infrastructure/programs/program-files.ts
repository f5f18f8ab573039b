import { posix } from 'node:path';
import type { Location } from '../../../extract/location';
import { fromRoot } from '../../resolution/paths';
import type { Handler } from '../declarations';
import { splitHandler, withSources } from '../handler-files';

/** Files that a path of a program may stand for, best first: where it is absolute, else in any of the folders. */
export function filesOfPath(path: string, folders: readonly string[]): readonly string[] {
  if (path === '' || path.includes('\0')) return [];
  const found = path.startsWith('/') ? [fromRoot(path)] : folders.map((folder) => posix.join(folder, path));
  return [...new Set(found.map((file) => posix.normalize(file)).filter((file) => !file.startsWith('../')))];
}

/** `src/orders.list` in a folder with code, relative to one of the folders. */
export function handlerIn(handler: string, code: string, folders: readonly string[], at: Location): Handler | undefined {
  const parts = splitHandler(handler);
  const files = parts ? withSources(parts.modules.flatMap((module) => filesOfPath(posix.join(code === '' ? '.' : code, module), folders))) : [];
  return parts && files.length > 0 ? { files, export: parts.name, at } : undefined;
}
