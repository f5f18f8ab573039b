#!/usr/bin/env node
// `node test/editor/run.mjs`: the extension, packaged and installed, in a real VS Code. Ends with `N passed, N failed, N skipped`.
// With names as arguments (`in-editor`, `ui`) only those suites run.
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { npm } from '../../scripts/ready/dependencies.mjs';
import { run } from '../../scripts/ready/program.mjs';
import { HERE, setup } from './setup.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const vsix = join(ROOT, 'regionlint.vsix');
const fixture = join(ROOT, 'test', 'fixtures', 'orders-service');

const suites = {
  'in-editor': async () => (await import('./in-editor.mjs')).runInEditor({ vsix, fixture }),
  ui: async () => (await import('./ui.mjs')).runUi({ vsix, fixture, shots: join(HERE, 'shots') }),
};

const sum = { passed: 0, failed: 0, skipped: 0 };
const wanted = process.argv.slice(2);
const complaint = await setup();
if (complaint !== undefined) {
  console.log(`VS Code: ${complaint}`);
  sum.skipped++;
} else if (await makePackage()) {
  for (const [name, runSuite] of Object.entries(suites)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    console.log(`\n  ${name}`);
    try {
      const { passed, failed } = await runSuite();
      sum.passed += passed;
      sum.failed += failed;
    } catch (error) {
      console.log(error);
      sum.failed++;
    }
  }
} else {
  sum.failed++;
}
console.log(`\n${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
process.exitCode = sum.failed === 0 ? 0 : 1;

async function makePackage() {
  const { code, output } = await run([...npm(), 'run', '--silent', 'package'], { cwd: ROOT, output: 'keep' });
  if (code !== 0) console.log(`The extension could not be packaged:\n${output}`);
  return code === 0;
}
