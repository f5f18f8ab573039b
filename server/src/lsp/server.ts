import {
  type CancellationToken,
  CodeActionKind,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type FileEvent,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  ResponseError,
  TextDocuments,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ScheduleEvents } from './analysis-schedule';
import { clientAbilities } from './client-abilities';
import { DiagnosticBoard } from './diagnostic-board';
import { Folder, type FolderResult } from './folder';
import { Cancelled, type OpenFolder } from './folder-engine';
import { isRisk } from './folder-diagnostics';
import { Folders } from './folders';
import { REPLAY_REQUEST, REPORT_REQUEST } from './protocol';
import { codeActions, FIX_ALL_KIND } from './requests/code-action';
import { resolveCodeAction } from './requests/code-action-resolve';
import { documentDiagnostic } from './requests/document-diagnostic';
import { executeCommand, OPEN_DOCUMENTATION } from './requests/execute-command';
import { hover } from './requests/hover';
import { publishDiagnostics } from './requests/publish-diagnostics';
import { replay } from './requests/replay';
import { report } from './requests/report';
import { workspaceDiagnostic } from './requests/workspace-diagnostic';
import { RunLog } from './run-log';
import type { ServerContext } from './server-context';
import { parseSettings, SECTION, SettingsCache } from './settings';
import { StatusReport } from './status-report';
import { pathToUri } from './uris';

export interface ServerOptions {
  readonly openFolder: OpenFolder;
  readonly version: string;
  /** Milliseconds without a change before an analysis begins by itself. */
  readonly delay: number;
}

/** Serves one client over a connection; the caller makes the connection, and listens. */
export function startServer(connection: Connection, options: ServerOptions): void {
  const documents = new TextDocuments(TextDocument);
  connection.onInitialize((params) => initialize(connection, documents, params, options));
  documents.listen(connection);
}

function initialize(connection: Connection, documents: TextDocuments<TextDocument>, params: InitializeParams, options: ServerOptions): InitializeResult {
  const wishes: Readonly<Record<string, unknown>> = isRecord(params.initializationOptions) ? params.initializationOptions : {};
  const abilities = clientAbilities(params.capabilities, wishes);
  const settings = new SettingsCache(connection, abilities.configuration, parseSettings(wishes));
  const status = new StatusReport(connection, abilities.progress);
  const log = new RunLog(connection.console);

  const board = new DiagnosticBoard({
    publish: (uri, { version, items }) => void connection.sendDiagnostics({ uri, diagnostics: [...items], ...(version !== null && { version }) }),
    refresh: () => {
      if (abilities.refreshDiagnostics) connection.languages.diagnostics.refresh().catch(() => undefined);
    },
  });

  const folders = new Folders((root, uri) => {
    const events: ScheduleEvents<FolderResult> = {
      started: () => status.started(root, folder.name),
      done: (result) => {
        publishDiagnostics(context, folder, result);
        log.done(root, result);
        status.done(root, result.analysis.diagnostics.filter((one) => isRisk(one) && folders.speaksFor(folder, one.file)).length);
      },
      failed: (error) => {
        log.failed(root, error);
        status.doneFailing(root);
      },
    };
    const folder = new Folder({ root, uri, engine: options.openFolder(root), settings: () => settings.of(uri), events, delay: options.delay });
    return folder;
  });
  const context: ServerContext = { abilities, folders, board };

  const addFolder = (uri: string) => {
    const folder = folders.add(uri);
    if (!folder) return;
    for (const document of documents.all()) {
      const file = folders.findAll(document.uri).find((found) => found.folder === folder)?.file;
      if (file !== undefined) folder.documentChanged(file, document);
    }
    // What lies in a folder that is now open by itself is no longer the outer one's to show.
    refreshAll();
  };
  const removeFolder = (uri: string) => {
    const folder = folders.remove(uri);
    if (!folder) return;
    board.removeFolder(folder.root);
    status.removed(folder.root);
    refreshAll();
  };
  const refreshAll = () => folders.all.forEach((folder) => folder.refresh());

  connection.onInitialized(() => {
    if (abilities.configurationRegistration) void connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
    if (abilities.watchFiles) void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: '**/*' }] });
    if (abilities.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        removed.forEach(({ uri }) => removeFolder(uri));
        added.forEach(({ uri }) => addFolder(uri));
      });
    }
    for (const uri of folderUris(params)) addFolder(uri);
  });
  connection.onShutdown(() => folders.dispose());

  documents.onDidOpen(({ document }) => {
    const found = folders.find(document.uri);
    if (found && abilities.pullDiagnostics) board.pull(document.uri);
  });
  documents.onDidChangeContent(({ document }) => folders.documentChanged(document));
  documents.onDidClose(({ document }) => {
    board.unpull(document.uri);
    folders.documentClosed(document);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => filesChanged(folders, changes));
  connection.onDidChangeConfiguration((change) => {
    settings.changed(change.settings);
    refreshAll();
  });

  if (abilities.pullDiagnostics) {
    connection.languages.diagnostics.on((request, token) => cancellable(documentDiagnostic(context, request, token)));
    connection.languages.diagnostics.onWorkspace((request, token) => cancellable(workspaceDiagnostic(context, request, token)));
  }
  connection.onCodeAction((request, token) => cancellable(codeActions(context, request, token).then((actions) => [...actions])));
  connection.onCodeActionResolve((action, token) => cancellable(resolveCodeAction(context, action, token)));
  connection.onExecuteCommand((request) => executeCommand(connection, request));
  connection.onHover((request, token) => cancellable(hover(context, request, token)));
  connection.onRequest(REPORT_REQUEST, (_params: unknown, token: CancellationToken) => cancellable(report(context, token)));
  connection.onRequest(REPLAY_REQUEST, (_params: unknown, token: CancellationToken) => cancellable(replay(context, token)));

  return {
    serverInfo: { name: 'regionlint', version: options.version },
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL_KIND], resolveProvider: abilities.resolveCodeActions },
      hoverProvider: true,
      ...(abilities.showDocument && { executeCommandProvider: { commands: [OPEN_DOCUMENTATION] } }),
      ...(abilities.pullDiagnostics && { diagnosticProvider: { identifier: 'regionlint', interFileDependencies: true, workspaceDiagnostics: true } }),
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  };
}

// oxlint-disable-next-line typescript/no-deprecated -- clients that know no folders send only these
function folderUris({ workspaceFolders, rootUri, rootPath }: InitializeParams): readonly string[] {
  if (workspaceFolders && workspaceFolders.length > 0) return workspaceFolders.map(({ uri }) => uri);
  if (rootUri) return [rootUri];
  return rootPath ? [pathToUri(rootPath)] : [];
}

function filesChanged(folders: Folders, events: readonly FileEvent[]): void {
  const byFolder = new Map<Folder, { readonly changed: string[]; readonly deleted: string[] }>();
  for (const { uri, type } of events) {
    for (const { folder, file } of folders.findAll(uri)) {
      const files = byFolder.get(folder) ?? { changed: [], deleted: [] };
      byFolder.set(folder, files);
      (type === FileChangeType.Deleted ? files.deleted : files.changed).push(file);
    }
  }
  for (const [folder, { changed, deleted }] of byFolder) folder.filesChanged(changed, deleted);
}

/** A cancelled request is answered as such: an empty answer would erase what still holds. */
async function cancellable<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Cancelled) throw new ResponseError(LSPErrorCodes.RequestCancelled, error.message);
    throw error;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
