import * as vscode from 'vscode';
import type { LanguageServer } from './language-server';
import type { ReportPanel } from './report-panel';

export const SHOW_REPORT = 'regionlint.showReport';
export const RESTART_SERVER = 'regionlint.restartServer';

export function registerCommands(server: LanguageServer, panel: ReportPanel): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(SHOW_REPORT, () => panel.show()),
    vscode.commands.registerCommand(RESTART_SERVER, () => server.restart()),
  );
}
