import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './program.mjs';

/** npm writes this file at the end of every install, so its age is the install's. */
const INSTALLED = join('node_modules', '.package-lock.json');

/** Are the packages of the package in `folder` absent, half installed, or older than its lock file? */
export function needsInstall(folder) {
  const installed = join(folder, INSTALLED);
  return !existsSync(installed) || statSync(installed).mtimeMs < statSync(join(folder, 'package-lock.json')).mtimeMs;
}

/**
 * Installs the packages of the package in `folder` exactly as its lock file has them. What npm says goes to stderr: stdout is the caller's.
 *
 * @param {string} folder
 * @param {readonly string[]} [flags] further flags of `npm ci`
 * @returns {Promise<boolean>} whether it worked
 */
export async function install(folder, flags = []) {
  // `--include=dev`: with NODE_ENV=production npm would leave out what builds and tests.
  const command = [...npm(), 'ci', '--include=dev', '--no-audit', '--no-fund', ...flags];
  const { code } = await run(command, { cwd: folder, output: 'to-stderr' });
  return code === 0;
}

/** The npm that runs this script, else the one that came with this Node, else the one on the path. */
export function npm() {
  const running = process.env['npm_execpath'];
  if (running !== undefined && /npm-cli\.[cm]?js$/.test(running) && existsSync(running)) return [process.execPath, running];
  const binary = join(process.execPath, '..');
  const beside = [join(binary, 'node_modules/npm/bin/npm-cli.js'), join(binary, '../lib/node_modules/npm/bin/npm-cli.js')].find(existsSync);
  return beside === undefined ? ['npm'] : [process.execPath, beside];
}
