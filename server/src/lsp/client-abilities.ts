import type { ClientCapabilities } from 'vscode-languageserver';
import type { DiagnosticAbilities } from './to-lsp';

/** What the client said it can do, as questions that the server asks. Whatever it did not mention, it cannot. */
export interface ClientAbilities {
  readonly diagnostics: DiagnosticAbilities;
  /** Asks for the diagnostics of its open documents. */
  readonly pullDiagnostics: boolean;
  /** Can be told to ask again. */
  readonly refreshDiagnostics: boolean;
  readonly configuration: boolean;
  readonly configurationRegistration: boolean;
  readonly workspaceFolders: boolean;
  /** Reports changes on disk when asked to. */
  readonly watchFiles: boolean;
  readonly versionedEdits: boolean;
  /** Fills in the `edit` of a code action when it is chosen. */
  readonly resolveCodeActions: boolean;
  readonly preferredCodeActions: boolean;
  readonly markdownHover: boolean;
  /** Opens a page in a browser when asked to. */
  readonly showDocument: boolean;
  readonly progress: boolean;
}

export function clientAbilities(client: ClientCapabilities, options: { readonly diagnostics?: unknown }): ClientAbilities {
  const { textDocument, workspace, window } = client;
  const published = textDocument?.publishDiagnostics;
  const pulled = textDocument?.diagnostic;
  const pullDiagnostics = pulled !== undefined && options.diagnostics !== 'push';
  const shown = pullDiagnostics ? { ...published, ...pulled } : published;
  return {
    diagnostics: {
      relatedInformation: shown?.relatedInformation === true,
      codeDescription: shown?.codeDescriptionSupport === true,
      tags: shown?.tagSupport !== undefined,
    },
    pullDiagnostics,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    configuration: workspace?.configuration === true,
    configurationRegistration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    watchFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    resolveCodeActions: textDocument?.codeAction?.dataSupport === true && textDocument.codeAction.resolveSupport?.properties.includes('edit') === true,
    preferredCodeActions: textDocument?.codeAction?.isPreferredSupport === true,
    markdownHover: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    showDocument: window?.showDocument?.support === true,
    progress: window?.workDoneProgress === true,
  };
}
