import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import {
  type ClientCapabilities,
  ConfigurationRequest,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type FileChangeType,
  HoverRequest,
  InitializedNotification,
  type InitializeParams,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  type MessageConnection,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { OpenFolder } from '../../server/src/lsp/folder-engine';
import { startServer } from '../../server/src/lsp/server';
import { REPLAY_REQUEST, type Replays, REPORT_REQUEST, type Report, STATUS_NOTIFICATION, type Status } from '../../server/src/lsp/protocol';

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initialize?: Partial<InitializeParams>;
  /** What `workspace/configuration` answers, by scope. */
  readonly configuration?: (scope: string | undefined) => unknown;
}

/** What the protocol demands of all clients, though it prefers `workspaceFolders`. */
// oxlint-disable-next-line typescript/no-deprecated
const NO_ROOT: Pick<InitializeParams, 'rootUri'> = { rootUri: null };

/** A client that knows no workspace folders opens one in this way. */
export function rootAt(uri: string): Partial<InitializeParams> {
  // oxlint-disable-next-line typescript/no-deprecated
  return { rootUri: uri };
}

/** A real client and the real server in one process, joined by two streams. */
export class LspClient {
  readonly registrations: string[] = [];
  readonly logged: string[] = [];
  /** Requests of the server that this client was not ready for. */
  readonly unknown: string[] = [];
  readonly published: PublishDiagnosticsParams[] = [];
  readonly statuses: Status[] = [];
  result!: InitializeResult;
  private readonly versions = new Map<string, number>();
  private listeners: (() => void)[] = [];

  private constructor(
    readonly connection: ProtocolConnection,
    private readonly stop: () => void,
  ) {}

  static async start(openFolder: OpenFolder, options: ClientOptions = {}): Promise<LspClient> {
    const toServer = new PassThrough();
    const toClient = new PassThrough();
    const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
    startServer(server, { openFolder, version: '0.0.0', delay: 1 });
    server.listen();
    const connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
    const client = new LspClient(connection, () => {
      connection.dispose();
      server.dispose();
    });
    client.listen(options);
    client.result = await connection.sendRequest(InitializeRequest.type, {
      processId: null,
      ...NO_ROOT,
      capabilities: options.capabilities ?? {},
      workspaceFolders: null,
      ...options.initialize,
    });
    await connection.sendNotification(InitializedNotification.type, {});
    return client;
  }

  async open(uri: string, text: string): Promise<void> {
    this.versions.set(uri, 1);
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId: 'typescript', version: 1, text } });
  }

  async change(uri: string, text: string): Promise<void> {
    const version = (this.versions.get(uri) ?? 0) + 1;
    this.versions.set(uri, version);
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument: { uri, version }, contentChanges: [{ text }] });
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  async changedOnDisk(uri: string, type: FileChangeType): Promise<void> {
    await this.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri, type }] });
  }

  /** What was last published for a document; undefined if nothing ever was. */
  shown(uri: string): PublishDiagnosticsParams | undefined {
    return this.published.filter((one) => one.uri === uri).at(-1);
  }

  /** What is published for a document once everything that was sent so far is analysed: a line for each diagnostic. */
  async shows(uri: string, text: string): Promise<readonly string[]> {
    await this.report();
    return summaries(this.shown(uri)?.diagnostics ?? [], text);
  }

  /** Answered when everything that was sent so far is analysed and published. */
  report(): Promise<Report> {
    return this.connection.sendRequest<Report>(REPORT_REQUEST, {});
  }

  replay(): Promise<Replays> {
    return this.connection.sendRequest<Replays>(REPLAY_REQUEST, {});
  }

  /** Answered when the server has read everything that was sent so far, analysed or not. */
  async received(): Promise<void> {
    await this.connection.sendRequest(HoverRequest.type, { textDocument: { uri: 'untitled:' }, position: { line: 0, character: 0 } });
  }

  /** Waits for the server to publish diagnostics of a document, of its own accord, until they satisfy the condition. */
  async publishes(uri: string, condition: (params: PublishDiagnosticsParams) => boolean): Promise<PublishDiagnosticsParams> {
    const found = () => this.published.find((one) => one.uri === uri && condition(one));
    await this.until(() => found() !== undefined, () => `not published for ${uri}; last: ${JSON.stringify(this.shown(uri))}`);
    return found()!;
  }

  /** Looks again at each message of the server until the condition holds. */
  async until(condition: () => boolean, complaint: () => string): Promise<void> {
    const deadline = new Promise<never>((_, reject) => setTimeout(() => reject(new Error(complaint())), 10_000).unref());
    while (!condition()) await Promise.race([new Promise<void>((resolve) => this.listeners.push(resolve)), deadline]);
  }

  async dispose(): Promise<void> {
    await this.connection.sendRequest(ShutdownRequest.type);
    this.stop();
  }

  private listen(options: ClientOptions): void {
    const { connection } = this;
    const heard = () => {
      const { listeners } = this;
      this.listeners = [];
      listeners.forEach((listener) => listener());
    };
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.published.push(params);
      heard();
    });
    connection.onNotification(STATUS_NOTIFICATION, (status: Status) => {
      this.statuses.push(status);
      heard();
    });
    connection.onNotification(LogMessageNotification.type, ({ message }) => {
      this.logged.push(message);
      heard();
    });
    connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      this.registrations.push(...registrations.map(({ method }) => method));
      heard();
    });
    // The protocol's type leaves out the handler of last resort.
    (connection as unknown as MessageConnection).onRequest((method) => {
      this.unknown.push(method);
      return null;
    });
    const { configuration } = options;
    if (configuration) connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(({ scopeUri }) => configuration(scopeUri)));
    connection.listen();
  }
}

/** Each diagnostic with the text it stands under: `error pinned-region «'us-east-1'» Pinned to us-east-1.` */
export function summaries(diagnostics: readonly Diagnostic[], text: string): readonly string[] {
  return diagnostics.map(({ severity, code, range, message }) => {
    assert.ok(typeof message === 'string');
    const name = ['', 'error', 'warning', 'info', 'hint'][severity ?? 0];
    return `${name} ${code} «${TextDocument.create('', '', 0, text).getText(range)}» ${message}`;
  });
}

/** The range of the first occurrence of a text. */
export function rangeOf(text: string, part: string): Range {
  const start = text.indexOf(part);
  if (start < 0) throw new Error(`no ${part} in the text`);
  const document = TextDocument.create('', '', 0, text);
  return { start: document.positionAt(start), end: document.positionAt(start + part.length) };
}
