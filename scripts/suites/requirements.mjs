import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { install, needsInstall } from '../ready/dependencies.mjs';
import { run } from '../ready/program.mjs';

/** A program that a suite needs on the machine: how it may be called, and the Debian package that has it. */
export const CHROMIUM = { name: 'Chromium', programs: ['chromium', 'chromium-browser', 'google-chrome'], debian: 'chromium' };
export const COMPILER = { name: 'A C++ compiler', programs: ['g++', 'c++', 'clang++'], debian: 'g++' };
export const MAKE = { name: 'make', programs: ['make'], debian: 'make' };
export const PYTHON = { name: 'Python', programs: ['python3'], debian: 'python3' };
export const NEOVIM = { name: 'Neovim', programs: ['nvim'], debian: 'neovim' };

/**
 * Sees to it that the programs are there.
 *
 * @param {readonly typeof CHROMIUM[]} programs
 * @param {boolean} mayInstall
 * @returns {Promise<string | undefined>} what the user has to do where they are not
 */
export async function missingPrograms(programs, mayInstall) {
  let missing = programs.filter((program) => !isOnPath(program));
  if (missing.length > 0 && mayInstall && (await installByApt(missing.map(({ debian }) => debian)))) {
    missing = missing.filter((program) => !isOnPath(program));
  }
  if (missing.length === 0) return undefined;
  const names = missing.map(({ name }) => name).join(' and ');
  return `${names} missing: install (on Debian and Ubuntu: apt-get install ${missing.map(({ debian }) => debian).join(' ')})`;
}

/**
 * Sees to it that the packages of a package inside this one are there.
 *
 * @returns {Promise<string | undefined>} what the user has to do where they are not
 */
export async function missingPackages(folder, flags, mayInstall) {
  if (!needsInstall(folder)) return undefined;
  if (mayInstall && (await install(folder, flags))) return undefined;
  return `its packages are missing: npm ci --prefix ${folder} ${flags.join(' ')}`.trimEnd();
}

function isOnPath({ programs }) {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return programs.some((program) => folders.some((folder) => existsSync(join(folder, program))));
}

/** Only where nobody has to be asked: as root, or on a CI machine that lets us be root. */
async function installByApt(packages) {
  if (process.platform !== 'linux' || !isOnPath({ programs: ['apt-get'] })) return false;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && !(process.env['CI'] && (await succeeds(['sudo', '-n', 'true'])))) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) => [...(isRoot ? [] : ['sudo', '-n', '-E']), 'apt-get', '-qq', ...args];
  console.error(`Installing ${packages.join(', ')} (apt-get) …`);
  const options = { env, output: 'to-stderr', limit: 10 * 60_000 };
  await run(apt('update'), options);
  return (await run(apt('install', '--yes', '--no-install-recommends', ...packages), options)).code === 0;
}

async function succeeds(command) {
  return (await run(command, { output: 'keep' })).code === 0;
}
