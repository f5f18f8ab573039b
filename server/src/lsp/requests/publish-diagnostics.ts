import type { DocumentDiagnostics } from '../diagnostic-board';
import type { Folder, FolderResult } from '../folder';
import { folderDiagnostics } from '../folder-diagnostics';
import type { ServerContext } from '../server-context';

/** Puts a new result on the board, which publishes what the client does not ask for itself. */
export function publishDiagnostics({ abilities, board, folders }: ServerContext, folder: Folder, result: FolderResult): void {
  const diagnostics = folderDiagnostics(result, abilities.diagnostics);
  const documents = new Map<string, DocumentDiagnostics>();
  for (const file of new Set([...diagnostics.keys(), ...result.versions.keys()])) {
    // Where a folder lies in another one, the inner one speaks for its files.
    if (!folders.speaksFor(folder, file)) continue;
    documents.set(folder.uriOf(file), { version: result.versions.get(file) ?? null, items: diagnostics.get(file) ?? [] });
  }
  board.update(folder.root, documents);
}
