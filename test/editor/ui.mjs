import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from './eventually.mjs';
import { startVsCode } from './vs-code.mjs';
import { Workbench } from './workbench.mjs';

const REPORT = 'regionlint: Show Region Risk Report';

/** Few: what only a user sees. Each goes on from where the one before it ended. */
const tests = {
  async 'marks a pinned region in the editor, and lists files that are not open'({ workbench, shot }) {
    await workbench.openFile('packages/orders/src/receipts.ts');
    await workbench.squiggles('warning').first().waitFor();
    await workbench.command('Problems: Focus on Problems View');
    await eventually(async () => (await workbench.page.locator('.markers-panel').innerText()).includes('order-table.ts'));
    await shot('problems');
  },

  async 'says in the status bar how many risks there are'({ workbench }) {
    const item = workbench.page.locator('#regionlint\\.regionlint\\.regionlint\\.status');
    await eventually(async () => /\d+ region risks?/.test(await item.innerText()));
  },

  async 'opens the page of a rule from the menu, and asks first'({ workbench, shot }) {
    const { page } = workbench;
    await workbench.openFile('packages/orders/src/receipts.ts');
    await page.keyboard.press('Control+g');
    await page.locator('.quick-input-widget input.input').fill(':3:45');
    await page.keyboard.press('Enter');
    const titles = await workbench.quickFixes();
    assert.ok(titles.some((one) => one.startsWith('Open the documentation of ')), `no documentation among ${titles.join(', ')}`);
    await workbench.choose('Open the documentation');
    const dialog = page.locator('.monaco-dialog-box');
    await dialog.waitFor();
    assert.match(await dialog.innerText(), /\/docs\/rules\/[a-z0-9-]+\.md/);
    await shot('documentation');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  },

  async 'applies a fix that is chosen from the menu'({ workbench, code, shot }) {
    const { page } = workbench;
    await workbench.openFile('packages/orders/src/receipts.ts');
    await page.keyboard.press('Control+g');
    await page.locator('.quick-input-widget input.input').fill(':3:45');
    await page.keyboard.press('Enter');
    const titles = await workbench.quickFixes();
    const title = titles.find((one) => one.includes('AWS_REGION'));
    assert.ok(title, `no fix among ${titles.join(', ')}`);
    await shot('fixes');
    await workbench.choose('AWS_REGION');
    await eventually(async () => (await workbench.editorText).replaceAll('\u00a0', ' ').includes('{ region: process.env.AWS_REGION }'));
    await eventually(async () => (await workbench.squiggles('warning').count()) === 0);
    await page.keyboard.press('Control+s');
    await eventually(async () => readFileSync(join(code.workspace, 'packages/orders/src/receipts.ts'), 'utf8').includes('process.env.AWS_REGION'));
  },

  async 'explains a region under the mouse'({ workbench, shot }) {
    await workbench.openFile('packages/media/src/uploads.ts');
    await workbench.page.locator('.view-line span', { hasText: /^S3Client$/ }).last().hover();
    const hover = workbench.page.locator('.monaco-hover:visible', { hasText: 'Decided by' });
    await hover.waitFor();
    await shot('hover');
    await workbench.page.keyboard.press('Escape');
  },

  async 'shows the report: what the outage would have done, entry points first'({ workbench, shot }) {
    await workbench.command('View: Close All Editors');
    await workbench.page.keyboard.press('Control+j');
    await workbench.page.locator('.markers-panel').waitFor({ state: 'hidden' });
    await workbench.command(REPORT);
    const { webview } = workbench;
    await webview.getByRole('heading', { name: 'Region risk report' }).waitFor();
    await webview.getByRole('heading', { name: 'If it were 20 October 2025 again' }).waitFor();
    const first = webview.locator('section[aria-labelledby=outage] summary').first();
    await eventually(async () => (await first.innerText()).startsWith('Entry points: fails'));
    assert.match(await webview.locator('section[aria-labelledby=outage] > p').first().innerText(), /would have failed, for 2 h 52 min\./);
    await webview.getByRole('heading', { name: 'How much hangs on one region' }).waitFor();
    await webview.getByText('What cannot be told').waitFor();
    await shot('report-dark');
  },

  async 'keeps the page from running or loading anything else'({ workbench }) {
    const policy = await workbench.webview.locator('meta[http-equiv]').getAttribute('content');
    assert.match(policy, /^default-src 'none'; style-src \S+; script-src 'nonce-[\w-]{22}'$|^default-src 'none'; style-src [^;]*; script-src 'nonce-[\w-]{22}'$/);
    assert.doesNotMatch(policy, /unsafe/);
  },

  async 'groups and filters'({ workbench, shot }) {
    const { webview } = workbench;
    await webview.getByRole('button', { name: 'Package', exact: true }).click();
    await webview.locator('section[aria-labelledby=all] summary', { hasText: '@orders/media' }).first().waitFor();
    await webview.getByRole('searchbox').fill('sqs whoever');
    await eventually(async () => /^\d+ of \d+ uses$/.test(await webview.locator('#found').innerText()));
    const text = await webview.locator('section[aria-labelledby=all]').innerText();
    assert.match(text, /thumbnails\.ts/);
    assert.doesNotMatch(text, /uploads\.ts/);
    await shot('report-filtered');
    await webview.getByRole('searchbox').fill('');
  },

  async 'is reached by keyboard alone'({ workbench }) {
    const { webview, page } = workbench;
    await webview.getByRole('searchbox').focus();
    await page.keyboard.press('ArrowDown');
    const summary = webview.locator('section[aria-labelledby=outage] summary').first();
    assert.ok(await summary.evaluate((element) => element === document.activeElement));
    const details = webview.locator('section[aria-labelledby=outage] details').first();
    const before = await details.evaluate((element) => element.open);
    await page.keyboard.press('Enter');
    await eventually(async () => (await details.evaluate((element) => element.open)) !== before);
    await page.keyboard.press('Enter');
    await eventually(async () => (await details.evaluate((element) => element.open)) === before);
  },

  async 'opens the code that a line speaks of'({ workbench, shot }) {
    const { webview, page } = workbench;
    await webview.locator('section[aria-labelledby=outage] summary', { hasText: 'findOrder' }).first().click();
    await webview.locator('section[aria-labelledby=outage] .place', { hasText: 'order-table.ts:3' }).first().click();
    await page.locator('.tab.active[data-resource-name="order-table.ts"]').waitFor();
    await eventually(async () => (await page.locator('.statusbar-item', { hasText: /^Ln 3, Col/ }).count()) === 1);
    await shot('report-and-code');
  },

  async 'fits light and high-contrast themes'({ workbench, shot }) {
    const { webview, page } = workbench;
    await workbench.command('View: Close All Editors');
    await workbench.command(REPORT);
    const colours = new Set();
    for (const [name, theme, mark] of [
      ['light', 'Light Modern', '.monaco-workbench.vs'],
      ['high-contrast', 'Dark High Contrast', '.monaco-workbench.hc-black'],
      ['high-contrast-light', 'Light High Contrast', '.monaco-workbench.hc-light'],
    ]) {
      await workbench.useTheme(theme);
      await page.locator(mark).waitFor();
      await webview.locator('section[aria-labelledby=outage] summary').first().waitFor();
      const body = webview.locator('body');
      await eventually(async () => !colours.has(await coloursOf(body)));
      colours.add(await coloursOf(body));
      await shot(`report-${name}`);
    }
  },

  async 'draws itself anew when the workspace changes, and says so when nothing is left'({ workbench, code, shot }) {
    rmSync(join(code.workspace, 'packages'), { recursive: true });
    await workbench.webview.getByRole('heading', { name: 'No use of AWS was found' }).waitFor();
    await shot('report-empty');
  },
};

function coloursOf(body) {
  return body.evaluate((element) => {
    const { color, backgroundColor } = getComputedStyle(element);
    return `${color} on ${backgroundColor}`;
  });
}

/** @returns {Promise<{ passed: number, failed: number }>} */
export async function runUi({ vsix, fixture, shots }) {
  rmSync(shots, { recursive: true, force: true });
  mkdirSync(shots, { recursive: true });
  const code = await startVsCode({ vsix, fixture });
  const tally = { passed: 0, failed: 0 };
  try {
    code.page.setDefaultTimeout(30_000);
    const workbench = new Workbench(code.page);
    await workbench.open(code.url);
    const shot = (name) => code.page.screenshot({ path: join(shots, `${name}.png`) });
    for (const [name, test] of Object.entries(tests)) {
      const began = performance.now();
      try {
        await test({ workbench, code, shot });
        tally.passed++;
        console.log(`  ✔ ${name} (${Math.round(performance.now() - began)} ms)`);
      } catch (error) {
        tally.failed++;
        console.log(`  ✘ ${name}\n${error.stack}`);
        await shot(`failed-${tally.failed}`);
        // Whatever it left open must not fail the next one.
        for (let i = 0; i < 3; i++) await code.page.keyboard.press('Escape');
      }
    }
  } finally {
    await code.stop();
  }
  return tally;
}
