#!/usr/bin/env node
// `node test/editor/nvim.mjs`: the language server over stdio in a real Neovim, which asks for nothing and shows what is published.
// Ends with `N passed, N failed, N skipped`.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, needsBuild } from '../../scripts/ready/bundle.mjs';
import { run } from '../../scripts/ready/program.mjs';
import { missingPrograms, NEOVIM } from '../../scripts/suites/requirements.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FILE = 'packages/orders/src/receipts.ts';

const tests = {
  'shows what the server publishes': ({ before }) => {
    assert.deepEqual(before.map(({ text, line }) => `${line} ${text}`), ["3 'us-east-1'"]);
  },
  'is told of files that are not open': ({ elsewhere }) => {
    assert.ok(elsewhere.includes('packages/orders/src/order-table.ts'), elsewhere.join(', '));
  },
  'applies a fix, and the diagnostic is gone': ({ titles, after, text }, workspace) => {
    assert.match(titles.join('\n'), /AWS_REGION/);
    assert.equal(after.length, 0);
    assert.match(text, /new LambdaClient\(\{ region: process\.env\.AWS_REGION \}\)/);
    assert.match(readFileSync(join(workspace, FILE), 'utf8'), /process\.env\.AWS_REGION/);
  },
};

const missing = await missingPrograms([NEOVIM], true);
if (missing !== undefined) {
  console.log(`Neovim: ${missing}`);
  console.log(`\n0 passed, 0 failed, ${Object.keys(tests).length} skipped`);
} else {
  const { passed, failed } = await runTests();
  console.log(`\n${passed} passed, ${failed} failed, 0 skipped`);
  process.exitCode = failed === 0 ? 0 : 1;
}

async function runTests() {
  if (needsBuild(ROOT) && !(await build(ROOT))) return { passed: 0, failed: 1 };
  const workspace = realpathSync(mkdtempSync(join(tmpdir(), 'regionlint-')));
  try {
    cpSync(join(ROOT, 'test', 'fixtures', 'orders-service'), workspace, { recursive: true });
    const env = {
      ...process.env,
      REGIONLINT_NODE: process.execPath,
      XDG_CACHE_HOME: join(workspace, '.cache'),
      REGIONLINT_SERVER: join(ROOT, 'dist', 'regionlint-language-server.js'),
      REGIONLINT_WORKSPACE: workspace,
      REGIONLINT_FILE: FILE,
    };
    const script = fileURLToPath(new URL('nvim.lua', import.meta.url));
    const { code, output } = await run(['nvim', '--headless', '--clean', '-n', '-c', `luafile ${script}`], { env, output: 'keep', limit: 150_000 });
    const document = /\{.*\}/s.exec(output)?.[0];
    if (code !== 0 || document === undefined) {
      console.log(`  ✘ Neovim ended with exit code ${code}\n${output}`);
      return { passed: 0, failed: Object.keys(tests).length };
    }
    return check(JSON.parse(document), workspace);
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
}

function check(result, workspace) {
  const tally = { passed: 0, failed: 0 };
  for (const [name, test] of Object.entries(tests)) {
    try {
      test(result, workspace);
      tally.passed++;
      console.log(`  ✔ ${name}`);
    } catch (error) {
      tally.failed++;
      console.log(`  ✘ ${name}\n${error.stack}`);
    }
  }
  return tally;
}
