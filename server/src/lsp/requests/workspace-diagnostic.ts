import type { CancellationToken, WorkspaceDiagnosticParams, WorkspaceDiagnosticReport, WorkspaceDocumentDiagnosticReport } from 'vscode-languageserver';
import type { ServerContext } from '../server-context';
import { diagnosticsId } from './document-diagnostic';

/** `workspace/diagnostic`: what is found in all documents, and which of those that the client knows about have nothing any more. */
export async function workspaceDiagnostic(
  { folders, board }: ServerContext,
  { previousResultIds }: WorkspaceDiagnosticParams,
  token: CancellationToken,
): Promise<WorkspaceDiagnosticReport> {
  board.pullWorkspace();
  await Promise.all(folders.all.map((folder) => folder.current(token)));
  const known = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
  const uris = new Set([...board.documents.keys(), ...known.keys()]);
  const items = [...uris].map((uri): WorkspaceDocumentDiagnosticReport => {
    const { version, items: found } = board.of(uri);
    board.answer(uri, found);
    const resultId = diagnosticsId(found);
    if (resultId === known.get(uri)) return { kind: 'unchanged', uri, version, resultId };
    return { kind: 'full', uri, version, resultId, items: [...found] };
  });
  return { items };
}
