import { posix } from 'node:path';

/** Folders of build output, and where their source mostly is. */
const OUTPUT = /(^|\/)(dist|build|out|lib|cdk\.out|\.build)(?=\/|$)/;

/** `src/orders.main`: module and export. */
export function splitHandler(handler: string): { readonly module: string; readonly name: string } | undefined {
  const dot = handler.lastIndexOf('.');
  return dot <= handler.lastIndexOf('/') ? undefined : { module: handler.slice(0, dot), name: handler.slice(dot + 1) };
}

/** Files that a path may stand for, best first: relative to the root where it begins with `/`, else to any of the folders. */
export function filesOfPath(path: string, folders: readonly string[]): readonly string[] {
  if (path === '' || path.includes('\0')) return [];
  const found = path.startsWith('/') ? [path.slice(1)] : folders.map((folder) => posix.join(folder, path));
  return [...new Set(found.map((file) => posix.normalize(file)).filter((file) => !file.startsWith('../')))];
}

/** A file of the build output, and what it may have been built from. */
export function withSources(files: readonly string[]): readonly string[] {
  const sources = files.flatMap((file) => (OUTPUT.test(file) ? [file.replace(OUTPUT, '$1src'), posix.normalize(file.replace(OUTPUT, '$1.')), file.replace(OUTPUT, '$1lib')] : []));
  return [...new Set([...files, ...sources])];
}
