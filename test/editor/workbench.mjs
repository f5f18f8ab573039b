import { eventually } from './eventually.mjs';

/** What the tests do in a VS Code window, as its user does it: with the keyboard, and reading what is shown. */
export class Workbench {
  constructor(page) {
    this.page = page;
  }

  async open(url) {
    await this.page.goto(url);
    await this.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });
  }

  /** Ctrl+P, the name, Enter. */
  async openFile(path) {
    const name = path.split('/').at(-1);
    await this.pick('Control+P', path, name);
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    await this.page.locator('.editor-instance .view-line').first().waitFor();
  }

  /** By its full title in the command palette. */
  async command(title) {
    await this.pick('F1', title, title, '>');
  }

  /** By the name that the list of themes shows. */
  async useTheme(name) {
    await this.page.keyboard.press('Control+k');
    await this.page.keyboard.press('Control+t');
    await this.page.locator('.quick-input-widget input[placeholder*="Theme"]').waitFor();
    await this.answer(name, name);
  }

  async pick(key, text, row, prefix = '') {
    await this.page.keyboard.press(key);
    await this.answer(prefix + text, row);
  }

  async answer(text, row) {
    const input = this.page.locator('.quick-input-widget input.input');
    await input.waitFor();
    await input.fill(text);
    // The list is drawn anew with each letter: Enter must meet the row that is meant.
    await this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: row }).first().waitFor();
    await this.page.keyboard.press('Enter');
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /** Names of what is offered at the cursor; the menu stays open. The menu is dismissed while other extensions still start: then it is asked for again. */
  async quickFixes() {
    const rows = this.page.locator('.action-widget .monaco-list-row.action');
    await eventually(async () => {
      await this.page.keyboard.press('Control+.');
      await rows.first().waitFor({ timeout: 3_000 });
    });
    return rows.allInnerTexts();
  }

  /** Moves to the entry of an open menu and chooses it; by keyboard, as the menu blocks the mouse for a moment. */
  async choose(title) {
    const rows = this.page.locator('.action-widget .monaco-list-row.action');
    const focused = this.page.locator('.action-widget .monaco-list-row.focused', { hasText: title });
    for (let i = await rows.count(); i > 0 && !(await focused.isVisible()); i--) await this.page.keyboard.press('ArrowDown');
    await focused.waitFor({ timeout: 5_000 });
    await this.page.keyboard.press('Enter');
  }

  get editorText() {
    return this.page.locator('.editor-instance .view-lines').first().innerText();
  }

  squiggles(severity) {
    return this.page.locator(`.editor-instance .cdr.squiggly-${severity}`);
  }

  /** Inside a web view: two frames within each other. */
  get webview() {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  }
}
