import * as vscode from 'vscode';
import type { Status } from '../../server/src/lsp/protocol';
import { SHOW_REPORT } from './commands';

/** What the status bar says; a click shows the report. */
export class StatusItem implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('regionlint.status', vscode.StatusBarAlignment.Left);

  constructor() {
    this.item.name = 'regionlint';
    this.item.command = SHOW_REPORT;
    this.show({ state: 'working', risks: 0 });
    this.item.show();
  }

  show(status: Status): void {
    const { icon, text, tooltip } = statusText(status);
    this.item.text = `$(${icon}) ${text}`;
    this.item.tooltip = tooltip;
    this.item.accessibilityInformation = { label: `regionlint: ${text}` };
  }

  dispose(): void {
    this.item.dispose();
  }
}

function statusText({ state, risks }: Status): { readonly icon: string; readonly text: string; readonly tooltip: string } {
  const counted = risks === 0 ? 'No region risk' : `${risks} region ${risks === 1 ? 'risk' : 'risks'}`;
  switch (state) {
    case 'working':
      return { icon: 'loading~spin', text: risks === 0 ? 'Region risks' : counted, tooltip: 'regionlint is analyzing the workspace' };
    case 'ready':
      return { icon: risks === 0 ? 'globe' : 'warning', text: counted, tooltip: 'Warnings and errors of regionlint. Click for the region risk report.' };
    case 'failed':
      return { icon: 'error', text: 'regionlint failed', tooltip: 'The server is not running, or its last analysis failed; the output channel "regionlint" says why.' };
  }
}
