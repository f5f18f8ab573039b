import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './program.mjs';

/** What the bundles are made from. */
const SOURCES = ['client', 'server', 'esbuild.mjs', 'package-lock.json', 'tsconfig.json'];

/** Is a bundle absent, or older than a source it is made from? */
export function needsBuild(root) {
  const bundle = join(root, 'dist', 'regionlint.js');
  if (!existsSync(bundle)) return true;
  const built = statSync(bundle).mtimeMs;
  return SOURCES.some((source) => isNewer(join(root, source), built));
}

/** @returns {Promise<boolean>} whether it worked */
export async function build(root) {
  const { code } = await run([process.execPath, 'esbuild.mjs'], { cwd: root, output: 'to-stderr' });
  return code === 0;
}

function isNewer(path, time) {
  if (!existsSync(path)) return false;
  const { mtimeMs } = statSync(path);
  if (mtimeMs > time) return true;
  return statSync(path).isDirectory() && readdirSync(path).some((name) => isNewer(join(path, name), time));
}
