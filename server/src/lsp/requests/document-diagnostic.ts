import { createHash } from 'node:crypto';
import type { CancellationToken, Diagnostic, DocumentDiagnosticParams, DocumentDiagnosticReport } from 'vscode-languageserver';
import type { ServerContext } from '../server-context';

/** `textDocument/diagnostic`: what is found in one document, in its present text. */
export async function documentDiagnostic(
  { folders, board }: ServerContext,
  { textDocument: { uri }, previousResultId }: DocumentDiagnosticParams,
  token: CancellationToken,
): Promise<DocumentDiagnosticReport> {
  const found = folders.find(uri);
  if (!found) return { kind: 'full', items: [] };
  const known = found.folder.uriOf(found.file);
  board.pull(known);
  await found.folder.current(token);
  const { items } = board.of(known);
  board.answer(known, items);
  const resultId = diagnosticsId(items);
  return resultId === previousResultId ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, items: [...items] };
}

/** Equal for equal diagnostics, so that the server needs not remember what it answered. */
export function diagnosticsId(items: readonly Diagnostic[]): string {
  return createHash('sha256').update(JSON.stringify(items)).digest('base64url').slice(0, 22);
}
