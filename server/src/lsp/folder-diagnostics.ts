import type { Diagnostic as LspDiagnostic } from 'vscode-languageserver';
import type { Diagnostic } from '../rules/rule';
import type { FolderResult } from './folder';
import type { Settings } from './settings';
import { type DiagnosticAbilities, toConfigurationDiagnostic, toLspDiagnostic } from './to-lsp';

/** What the editor shows of one result, by file; files without any diagnostic are absent. */
export function folderDiagnostics(result: FolderResult, abilities: DiagnosticAbilities): ReadonlyMap<string, readonly LspDiagnostic[]> {
  const { analysis, configurationProblems, positions, settings } = result;
  const uses = new Map(analysis.map.uses.map((use) => [use.id, use]));
  const byFile = new Map<string, LspDiagnostic[]>();
  const add = (file: string, diagnostic: LspDiagnostic) => {
    const list = byFile.get(file);
    if (list) list.push(diagnostic);
    else byFile.set(file, [diagnostic]);
  };
  for (const problem of configurationProblems) add(problem.file, toConfigurationDiagnostic(problem, positions));
  for (const diagnostic of analysis.diagnostics) {
    if (!isShown(diagnostic, settings)) continue;
    const use = diagnostic.use === undefined ? undefined : uses.get(diagnostic.use);
    add(diagnostic.file, toLspDiagnostic(diagnostic, use, positions, abilities));
  }
  return byFile;
}

export function isRisk({ severity }: Diagnostic): boolean {
  return severity === 'error' || severity === 'warning';
}

export function isShown(diagnostic: Diagnostic, { showInformation }: Settings): boolean {
  return showInformation || isRisk(diagnostic);
}
