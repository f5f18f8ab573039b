import { type CancellationToken, type CodeAction, LSPErrorCodes, type Position, type Range, ResponseError } from 'vscode-languageserver';
import type { TextEdit } from '../../rules/rule';
import type { FolderResult } from '../folder';
import { isShown } from '../folder-diagnostics';
import { offeredFixes, safeEdits } from '../offered-fixes';
import type { ServerContext } from '../server-context';
import { toWorkspaceEdit } from '../to-lsp';

/** Which fix a code action stands for: of a rule's diagnostic at a range, by its title; without these, all safe fixes of the document. */
export interface CodeActionData {
  readonly uri: string;
  readonly rule?: string;
  readonly range?: Range;
  readonly title?: string;
}

/** `codeAction/resolve`: fills in the edit, from the text as it is now. */
export async function resolveCodeAction({ abilities, folders }: ServerContext, action: CodeAction, token: CancellationToken): Promise<CodeAction> {
  const data: unknown = action.data;
  if (!isCodeActionData(data)) return action;
  const found = folders.find(data.uri);
  if (!found) throw outdated();
  const result = await found.folder.current(token);
  const edits = data.rule === undefined ? allSafe(result, found.file) : editsOf(result, found.file, data);
  if (!edits) throw outdated();
  return { ...action, edit: toWorkspaceEdit(edits, result.positions, abilities.versionedEdits ? result.versions : undefined) };
}

function allSafe({ analysis, settings }: FolderResult, file: string): readonly TextEdit[] {
  return safeEdits(analysis.diagnostics.filter((diagnostic) => diagnostic.file === file && isShown(diagnostic, settings)), file);
}

function editsOf(result: FolderResult, file: string, { rule, range, title }: CodeActionData): readonly TextEdit[] | undefined {
  const { analysis, positions } = result;
  const text = analysis.text(file) ?? '';
  return analysis.diagnostics
    .filter((diagnostic) => diagnostic.file === file && diagnostic.rule === rule && isSameRange(positions.range(file, diagnostic.range), range))
    .flatMap((diagnostic) => offeredFixes(diagnostic, text))
    .find((fix) => fix.title === title)?.edits;
}

function isSameRange(a: Range, b: Range | undefined): boolean {
  return b !== undefined && isSamePosition(a.start, b.start) && isSamePosition(a.end, b.end);
}

function isSamePosition(a: Position, b: Position): boolean {
  return a.line === b.line && a.character === b.character;
}

function isCodeActionData(data: unknown): data is CodeActionData {
  return typeof data === 'object' && data !== null && 'uri' in data && typeof data.uri === 'string';
}

function outdated(): ResponseError {
  return new ResponseError(LSPErrorCodes.ContentModified, 'The document has changed since the fix was offered.');
}
