import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ScoredMap } from './score';

const CLI = join(__dirname, '..', '..', 'dist', 'regionlint.js');

/** The dependency map of a directory, or undefined where there is no analyzer to ask yet. */
export async function mapOf(dir: string): Promise<ScoredMap | undefined> {
  if (!existsSync(CLI)) return undefined;
  const { stdout, stderr, status } = spawnSync(process.execPath, [CLI, 'map', dir, '--format', 'json'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (status !== 0) throw new Error(`regionlint map ended with ${status}: ${stderr.trim()}`);
  return JSON.parse(stdout) as ScoredMap;
}
