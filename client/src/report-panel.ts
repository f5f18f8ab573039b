import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import type { Replays, Report } from '../../server/src/lsp/protocol';
import type { FromPage, ToPage } from './report-messages';
import { reportModel } from './report-model';
import type { Place } from './report-rows';

export const REPORT_VIEW = 'regionlint.report';

/** Where the report comes from. */
export interface ReportSource {
  report(): Promise<Report>;
  /** Takes longer; undefined where something changed meanwhile, after which the report is asked for again. */
  replay(): Promise<Replays | undefined>;
}

/** The one tab with the region risk report. The page itself only draws and asks; what it may open is decided here. */
export class ReportPanel implements vscode.Disposable, vscode.WebviewPanelSerializer {
  private panel: vscode.WebviewPanel | undefined;
  /** Folders of the report that is shown: only their files are opened. */
  private folders: ReadonlySet<string> = new Set();
  /** Counts the requests, so that a late answer does not replace a later one. */
  private asked = 0;

  constructor(
    private readonly extension: vscode.Uri,
    private readonly source: ReportSource,
  ) {}

  show(): void {
    if (this.panel) this.panel.reveal();
    else this.adopt(vscode.window.createWebviewPanel(REPORT_VIEW, 'Region Risk Report', vscode.ViewColumn.Active));
  }

  /** After a reload of the window. */
  deserializeWebviewPanel(panel: vscode.WebviewPanel): Promise<void> {
    this.adopt(panel);
    return Promise.resolve();
  }

  /** The workspace was analysed anew. */
  async refresh(): Promise<void> {
    if (this.panel?.visible) await this.load(this.panel.webview);
  }

  dispose(): void {
    this.panel?.dispose();
  }

  private adopt(panel: vscode.WebviewPanel): void {
    this.panel = panel;
    const { webview } = panel;
    const assets = vscode.Uri.joinPath(this.extension, 'dist', 'webview');
    webview.options = { enableScripts: true, localResourceRoots: [assets] };
    webview.onDidReceiveMessage((message: FromPage) => this.receive(panel, message));
    panel.onDidDispose(() => {
      this.panel = undefined;
    });
    webview.html = page(webview, assets);
  }

  private async receive(panel: vscode.WebviewPanel, message: FromPage): Promise<void> {
    if (message.kind === 'ready') await this.load(panel.webview);
    else await this.open(panel, message.place);
  }

  private async load(webview: vscode.Webview): Promise<void> {
    const turn = ++this.asked;
    const post = async (message: ToPage) => {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- VS Code's own function, which goes to this page alone
      if (turn === this.asked) await webview.postMessage(message);
    };
    await post({ kind: 'working' });
    try {
      const report = await this.source.report();
      this.folders = new Set(report.folders.map(({ uri }) => uri));
      await post({ kind: 'report', model: reportModel(report) });
      const replays = await this.source.replay();
      if (replays) await post({ kind: 'report', model: reportModel(report, replays) });
    } catch (error) {
      await post({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
    }
  }

  /** Beside the report, so that it stays in view. */
  private async open(panel: vscode.WebviewPanel, { folder, file, line, column }: Place): Promise<void> {
    if (!this.folders.has(folder) || file.split('/').includes('..')) return;
    const uri = vscode.Uri.joinPath(vscode.Uri.parse(folder, true), file);
    const position = new vscode.Position(line - 1, column - 1);
    const viewColumn = panel.viewColumn === vscode.ViewColumn.One ? vscode.ViewColumn.Two : vscode.ViewColumn.One;
    try {
      await vscode.window.showTextDocument(uri, { viewColumn, selection: new vscode.Range(position, position) });
    } catch {
      void vscode.window.showWarningMessage(`${file} can no longer be opened. The report may be out of date.`);
    }
  }
}

function page(webview: vscode.Webview, assets: vscode.Uri): string {
  const nonce = randomBytes(16).toString('base64url');
  const asset = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(assets, name)).toString();
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <link rel="stylesheet" href="${asset('report.css')}">
  <title>Region risk report</title>
</head>
<body>
  <script nonce="${nonce}" src="${asset('report.js')}"></script>
</body>
</html>`;
}
