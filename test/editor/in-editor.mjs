import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { HERE } from './setup.mjs';
import { startVsCode } from './vs-code.mjs';

const OUT = join(HERE, 'out');

/**
 * Runs suite.ts inside the extension host, where it has the real `vscode` API and the installed extension.
 *
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runInEditor({ vsix, fixture }) {
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT);
  await build({
    entryPoints: [join(HERE, 'in-editor', 'index.ts')],
    outdir: OUT,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node22',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  const results = join(OUT, 'results.json');
  // Without the switch this version of VS Code does not look for tests at all.
  const code = await startVsCode({ vsix, fixture, env: { REGIONLINT_TEST_RESULTS: results }, flags: ['--vscode-option', 'enable-smoke-test-driver'] });
  try {
    const remote = (path) => `vscode-remote://${code.authority}${path}`;
    // The folder under development is one without an extension, so that it is the installed one that is tested.
    const payload = [
      ['extensionDevelopmentPath', remote(OUT)],
      ['extensionTestsPath', remote(join(OUT, 'index.js'))],
    ];
    const ended = new Promise((resolve) => {
      void code.page.exposeFunction('codeAutomationExit', resolve);
    });
    // The editor calls it with all that is printed in it.
    await code.page.exposeFunction('codeAutomationLog', () => undefined);
    await code.page.goto(`${code.url}&payload=${encodeURIComponent(JSON.stringify(payload))}`);
    await within(ended, 240_000, 'the suite inside VS Code did not end');
    const { lines, ...tally } = JSON.parse(readFileSync(results, 'utf8'));
    console.log(lines.join('\n'));
    return tally;
  } finally {
    await code.stop();
  }
}

function within(promise, milliseconds, complaint) {
  const timeout = new Promise((_, reject) => {
    setTimeout(() => reject(new Error(complaint)), milliseconds).unref();
  });
  return Promise.race([promise, timeout]);
}
