import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** A larger entry is not worth its reading. */
const MOST_BYTES = 200_000_000;

/**
 * Keeps texts by name between runs. It is never the truth: whatever is wrong with it (gone, full, not readable, written by somebody else) is as if
 * nothing had been kept, and a run that cannot write to it goes on.
 */
export class CacheFolder {
  /** Absolute path; it is made when something is first kept. */
  constructor(private readonly path: string) {}

  read(name: string): string | undefined {
    try {
      const path = join(this.path, name);
      if (!isOurs(this.path) || !isOurs(path) || statSync(path).size > MOST_BYTES) return undefined;
      return readFileSync(path, 'utf8');
    } catch {
      return undefined;
    }
  }

  /** All or nothing: readers meanwhile, and other writers, see the whole of one text. */
  write(name: string, text: string): void {
    const temporary = join(this.path, `${name}.${process.pid}.${randomBytes(6).toString('hex')}`);
    try {
      mkdirSync(this.path, { recursive: true, mode: 0o700 });
      if (!isOurs(this.path)) return;
      writeFileSync(temporary, text, { flag: 'wx', mode: 0o600 });
      renameSync(temporary, join(this.path, name));
    } catch {
      remove(temporary);
    }
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Where nothing can be written there is nothing to remove.
  }
}

/** What others can write is no cache: they could say what we found. */
function isOurs(path: string): boolean {
  const { uid, mode } = statSync(path);
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o002) === 0);
}

/** Where programs keep what they can make anew: outside of the workspace, so that no repository brings a cache of its own. */
export function defaultCacheFolder(environment: Readonly<Record<string, string | undefined>>, platform: NodeJS.Platform = process.platform): string {
  if (platform === 'win32') return join(environment['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'regionlint', 'Cache');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'regionlint');
  return join(environment['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'regionlint');
}
