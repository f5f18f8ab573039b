import { fileURLToPath } from 'node:url';
import { build, needsBuild } from '../ready/bundle.mjs';
import { run } from '../ready/program.mjs';
import { missingPackages, missingPrograms } from './requirements.mjs';
import { SUITES } from './suites.mjs';
import { closingLine, tallyOf, total } from './tally.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FLAGS = ['--no-install'];

/** Runs every suite; one that breaks is a failure and the others go on. The last line counts them all. @returns {Promise<number>} the exit code */
export async function test(args) {
  const unknown = args.filter((arg) => !FLAGS.includes(arg));
  if (unknown.length > 0) return close([{ name: 'npm test', passed: 0, failed: 1, skipped: 0, complaint: `knows no ${unknown.join(' ')}, only ${FLAGS.join(' ')}` }]);
  const mayInstall = !args.includes('--no-install');

  const missing = await missingPackages(ROOT, [], mayInstall);
  if (missing !== undefined) return close([{ name: 'npm test', passed: 0, failed: 1, skipped: 0, complaint: missing }]);
  const results = [];
  if (needsBuild(ROOT) && !(await build(ROOT))) results.push({ name: 'build', passed: 0, failed: 1, skipped: 0, complaint: 'esbuild says why above' });

  for (const suite of SUITES) {
    console.log(`\n── ${suite.name} ${'─'.repeat(Math.max(3, 76 - suite.name.length))}`);
    results.push({ name: suite.name, ...(await runSuite(suite, mayInstall)) });
  }
  return close(results);
}

async function runSuite({ command, minutes, programs = [], folder, npmFlags = [], gladOf, fetchedBy }, mayInstall) {
  // Without these packages the suite skips the tests that need them, and says so itself.
  if (gladOf) await missingPackages(`${ROOT}${gladOf}`, npmFlags, mayInstall);
  if (fetchedBy && mayInstall) await run([process.execPath, fetchedBy], { cwd: ROOT, output: 'to-stderr', limit: 5 * 60_000 });
  const missing = (await missingPrograms(programs, mayInstall)) ?? (folder && (await missingPackages(`${ROOT}${folder}`, npmFlags, mayInstall)));
  if (missing !== undefined) return { passed: 0, failed: 0, skipped: 1, complaint: missing };
  return tallyOf(await run(command, { cwd: ROOT, output: 'show-and-keep', limit: minutes * 60_000 }));
}

function close(results) {
  console.log(`\n${'─'.repeat(80)}`);
  for (const { name, complaint, ...tally } of results) console.log(`${name}: ${closingLine(tally)}${complaint === undefined ? '' : ` (${complaint})`}`);
  const sum = total(results);
  console.log(`\n${closingLine(sum)}`);
  return sum.failed === 0 ? 0 : 1;
}
