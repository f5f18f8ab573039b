import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, needsBuild } from './bundle.mjs';
import { install, needsInstall } from './dependencies.mjs';
import { run } from './program.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SAMPLE = join(ROOT, 'samples', 'parcel-service');

/** Flags that are followed by a value, which is not the path to lint even where a file is called so. */
const VALUE_FLAGS = ['--config', '--output', '--env', '--format', '--rule', '--level', '--fail-on', '--max-warnings'];

/** @returns {Promise<number>} the exit code: regionlint's own, or 2 where it could not be made ready */
export async function start(args) {
  if (needsInstall(ROOT)) {
    console.error('Installing what is missing (npm ci) …');
    if (!(await install(ROOT))) return fail('The packages could not be installed: npm ci says why above. It needs the network once.');
  }
  if (needsBuild(ROOT)) {
    console.error('Building …');
    if (!(await build(ROOT))) return fail('The build failed: esbuild says why above.');
  }
  // npm runs scripts in the package's folder; a path is meant from where the user stands.
  const cwd = process.env['INIT_CWD'] ?? process.cwd();
  const regionlint = [process.execPath, join(ROOT, 'dist', 'regionlint.js')];
  if (namesAPlace(args, cwd)) return (await run([...regionlint, ...args], { cwd })).code;

  const sample = relative(cwd, SAMPLE) || '.';
  console.error(`No path was given, so this is the sample, ${sample}. Yours: npm start -- PATH\n`);
  const { code } = await run([...regionlint, sample, ...args], { cwd });
  // The sample is there to have diagnostics, so having them is no failure.
  return code === 1 ? 0 : code;
}

/** Do the arguments say what to work on: a command or path in the first place, or a path that exists among the flags? */
export function namesAPlace(args, cwd) {
  return args.some((arg, i) => {
    if (arg.startsWith('-')) return arg === '--help' || arg === '-h' || arg === '--version' || arg === '-v';
    if (i === 0) return true;
    return !VALUE_FLAGS.includes(args[i - 1]) && existsSync(resolve(cwd, arg));
  });
}

function fail(sentence) {
  console.error(sentence);
  return 2;
}
