import * as path from 'node:path';
import { URI } from 'vscode-uri';

/** Absolute path of a `file:` URI; undefined for documents that are not on a disk (`untitled:`, `git:` …). */
export function uriToPath(uri: string): string | undefined {
  const parsed = URI.parse(uri);
  return parsed.scheme === 'file' ? path.normalize(parsed.fsPath) : undefined;
}

export function pathToUri(absolute: string): string {
  return URI.file(absolute).toString();
}

/** Path relative to a folder, with forward slashes: `''` for the folder itself, undefined for what lies outside. */
export function relativeTo(root: string, absolute: string): string | undefined {
  const relative = path.relative(root, absolute);
  if (relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative)) return undefined;
  return relative.split(path.sep).join('/');
}

export function absolutePath(root: string, file: string): string {
  return path.join(root, ...file.split('/'));
}
