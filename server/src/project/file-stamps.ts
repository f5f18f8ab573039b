import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';

/** By what a file's content is recognised. */
export interface FileStamp {
  readonly size: number;
  /** Milliseconds; null where it says nothing, as the file was written about when it was read. */
  readonly modified: number | null;
  /** Of the bytes. */
  readonly hash: string;
}

/** File systems tell times apart that lie this far from each other. */
const COARSEST_CLOCK = 2000;

export function hashOf(bytes: Uint8Array | string): string {
  return createHash('sha1').update(bytes).digest('base64');
}

/** `seen`: when the file began to be read. What was written just before that may have been written again since, at the same time by its clock. */
export function stampOf({ size, mtimeMs }: { readonly size: number; readonly mtimeMs: number }, hash: string, seen: number): FileStamp {
  return { size, modified: mtimeMs < seen - COARSEST_CLOCK ? mtimeMs : null, hash };
}

/** The stamp of a file that still has the content of an older stamp, which it is where the file's time says so; undefined where the content is another. */
export function renewedStamp(path: string, known: FileStamp): FileStamp | undefined {
  try {
    const now = Date.now();
    const stat = statSync(path);
    if (stat.size !== known.size) return undefined;
    if (stat.mtimeMs === known.modified) return known;
    return hashOf(readFileSync(path)) === known.hash ? stampOf(stat, known.hash, now) : undefined;
  } catch {
    return undefined;
  }
}

/** Another program has another one: its file's place, size and time. */
export function fileIdentity(path: string): string {
  const { size, mtimeMs } = statSync(path);
  return `${path} ${size} ${mtimeMs}`;
}
