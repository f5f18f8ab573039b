import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium as browserType } from 'playwright-core';
import { run } from '../../scripts/ready/program.mjs';
import { chromium, CODE_SERVER, NODE } from './setup.mjs';

const ENTRY = join(CODE_SERVER, 'out', 'node', 'entry.js');

/** Nothing that asks, moves, hints or looks for updates. */
const SETTINGS = {
  'chat.disableAIFeatures': true,
  'editor.hover.delay': 100,
  'editor.lightbulb.enabled': 'off',
  'extensions.autoCheckUpdates': false,
  'files.simpleDialog.enable': true,
  'git.enabled': false,
  'telemetry.telemetryLevel': 'off',
  // The packages that the fixtures import are not installed.
  'typescript.validate.enable': false,
  'update.mode': 'none',
  'window.autoDetectColorScheme': false,
  'workbench.colorTheme': 'Dark Modern',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/**
 * A VS Code of its own, with the extension installed, on a copy of a fixture. Everything it writes is in one temporary folder.
 *
 * @param {object} options
 * @param {string} options.vsix
 * @param {string} options.fixture folder that is copied to be the workspace
 * @param {Record<string, string>} [options.env] for the extension host too
 * @param {readonly string[]} [options.flags] of code-server
 */
export async function startVsCode({ vsix, fixture, env = {}, flags = [] }) {
  // A short path: sockets are made in it, and their names must not be long.
  const home = mkdtempSync(join(tmpdir(), 'rl-'));
  const folder = (name) => join(home, name);
  for (const name of ['user/User', 'extensions', 'config', 'data', 'tmp', 'run', 'browser']) mkdirSync(folder(name), { recursive: true });
  cpSync(fixture, folder('workspace'), { recursive: true });
  writeFileSync(join(folder('user'), 'User', 'settings.json'), JSON.stringify(SETTINGS));
  const environment = {
    ...process.env,
    ...env,
    XDG_CONFIG_HOME: folder('config'),
    XDG_DATA_HOME: folder('data'),
    XDG_RUNTIME_DIR: folder('run'),
    TMPDIR: folder('tmp'),
    EXTENSIONS_GALLERY: JSON.stringify({ serviceUrl: '' }),
  };
  const common = ['--user-data-dir', folder('user'), '--extensions-dir', folder('extensions')];

  const installed = await run([NODE, ENTRY, ...common, '--install-extension', vsix], { env: environment, output: 'keep', limit: 120_000 });
  if (installed.code !== 0) throw new Error(`the extension could not be installed:\n${installed.output}`);

  const port = await freePort();
  const log = openSync(join(home, 'code-server.log'), 'w');
  const server = spawn(
    NODE,
    // Restricted mode would keep the extension from starting.
    [ENTRY, ...common, '--auth', 'none', '--bind-addr', `127.0.0.1:${port}`, '--disable-telemetry', '--disable-update-check', '--disable-workspace-trust', '--disable-getting-started-override', ...flags],
    { env: environment, stdio: ['ignore', log, log], detached: true },
  );
  const origin = `http://127.0.0.1:${port}`;
  await answers(`${origin}/healthz`, server);

  const browser = await browserType.launchPersistentContext(folder('browser'), {
    executablePath: chromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    viewport: { width: 1280, height: 820 },
  });
  return {
    authority: `127.0.0.1:${port}`,
    url: `${origin}/?folder=${encodeURIComponent(folder('workspace'))}`,
    workspace: folder('workspace'),
    page: browser.pages()[0] ?? (await browser.newPage()),
    async stop() {
      await browser.close();
      // It has started helpers of its own: the group is theirs too.
      if (server.pid !== undefined) process.kill(-server.pid, 'SIGKILL');
      rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function answers(url, server) {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    if (server.exitCode !== null) throw new Error(`code-server ended with exit code ${server.exitCode}`);
    if (await fetch(url).then(({ ok }) => ok, () => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('code-server does not answer');
}
