import { type CancellationToken, type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver';
import type { Diagnostic, Fix, TextEdit } from '../../rules/rule';
import type { FolderResult } from '../folder';
import { isShown } from '../folder-diagnostics';
import { fromLspRange, touches } from '../from-lsp';
import { offeredFixes, safeEdits } from '../offered-fixes';
import type { ServerContext } from '../server-context';
import { toLspDiagnostic, toWorkspaceEdit } from '../to-lsp';
import type { CodeActionData } from './code-action-resolve';
import { OPEN_DOCUMENTATION } from './execute-command';

export const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.regionlint`;

/** `textDocument/codeAction`: the fixes of the diagnostics in a range, and all safe fixes of the document at once. */
export async function codeActions({ abilities, folders }: ServerContext, params: CodeActionParams, token: CancellationToken): Promise<readonly CodeAction[]> {
  const { textDocument, range, context } = params;
  const found = folders.find(textDocument.uri);
  if (!found) return [];
  const { file } = found;
  const result = await found.folder.current(token);
  const { analysis, positions, settings } = result;
  const inFile = analysis.diagnostics.filter((diagnostic) => diagnostic.file === file && isShown(diagnostic, settings));

  const editOf = (edits: readonly TextEdit[], data: CodeActionData): Pick<CodeAction, 'data' | 'edit'> =>
    abilities.resolveCodeActions ? { data } : { edit: toWorkspaceEdit(edits, positions, abilities.versionedEdits ? result.versions : undefined) };

  const quickFix = (diagnostic: Diagnostic, fix: Fix): CodeAction => ({
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [toLspDiagnostic(diagnostic, useOf(diagnostic, result), positions, abilities.diagnostics)],
    ...(abilities.preferredCodeActions && fix.applicability === 'safe' && { isPreferred: true }),
    ...editOf(fix.edits, { uri: textDocument.uri, rule: diagnostic.rule, range: positions.range(file, diagnostic.range), title: fix.title }),
  });

  const actions: CodeAction[] = [];
  if (isWanted(CodeActionKind.QuickFix, context.only)) {
    const selected = fromLspRange(range, file, positions);
    const touched = inFile.filter((diagnostic) => touches(diagnostic.range, selected));
    const text = analysis.text(file) ?? '';
    actions.push(...touched.flatMap((diagnostic) => offeredFixes(diagnostic, text).map((fix) => quickFix(diagnostic, fix))));
    if (abilities.showDocument) actions.push(...[...new Set(touched.map(({ rule }) => rule))].map(openDocumentation));
  }
  const safe = isWanted(FIX_ALL_KIND, context.only) ? safeEdits(inFile, file) : [];
  if (safe.length > 0) {
    actions.push({ title: 'Apply all safe fixes of regionlint', kind: FIX_ALL_KIND, ...editOf(safe, { uri: textDocument.uri }) });
  }
  return actions;
}

function openDocumentation(rule: string): CodeAction {
  const title = `Open the documentation of ${rule}`;
  return { title, kind: CodeActionKind.QuickFix, command: { title, command: OPEN_DOCUMENTATION, arguments: [rule] } };
}

function useOf(diagnostic: Diagnostic, { analysis }: FolderResult) {
  return analysis.map.uses.find(({ id }) => id === diagnostic.use);
}

/** A client that asks for `source` also wants `source.fixAll.regionlint`. */
function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`));
}
