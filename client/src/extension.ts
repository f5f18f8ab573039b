import * as vscode from 'vscode';
import { registerCommands } from './commands';
import { LanguageServer } from './language-server';
import { REPORT_VIEW, ReportPanel } from './report-panel';
import { StatusItem } from './status-item';

/** Starts the language server and shows what it says. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const server = new LanguageServer(context.extensionPath, context.storageUri?.fsPath);
  const status = new StatusItem();
  const panel = new ReportPanel(context.extensionUri, server);
  context.subscriptions.push(
    server,
    status,
    panel,
    registerCommands(server, panel),
    vscode.window.registerWebviewPanelSerializer(REPORT_VIEW, panel),
    server.onStatus(async (now) => {
      status.show(now);
      if (now.state === 'ready') await panel.refresh();
    }),
  );
  await server.start();
}
