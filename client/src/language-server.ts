import * as path from 'node:path';
import * as vscode from 'vscode';
import { LanguageClient, type LanguageClientOptions, LSPErrorCodes, ResponseError, type ServerOptions, State, TransportKind } from 'vscode-languageclient/node';
import { type InitializationOptions, REPLAY_REQUEST, type Replays, type Report, REPORT_REQUEST, type Status, STATUS_NOTIFICATION } from '../../server/src/lsp/protocol';

/** What regionlint reads; whatever language an editor extension makes of it. */
const FILES = '**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs,json,jsonc,yaml,yml,tf,tfvars,hcl,toml,template,env}';

const CANCELLED: readonly number[] = [LSPErrorCodes.RequestCancelled, LSPErrorCodes.ServerCancelled, LSPErrorCodes.ContentModified];

/** Runs the bundled language server. */
export class LanguageServer implements vscode.Disposable {
  private readonly client: LanguageClient;
  private readonly changed = new vscode.EventEmitter<Status>();

  /** The server's state or the number of risks changed. */
  readonly onStatus = this.changed.event;

  /** `storage`: a folder of the extension's own for this workspace, where the editor gives one. */
  constructor(extensionPath: string, storage: string | undefined) {
    const module = path.join(extensionPath, 'dist', 'regionlint-language-server.js');
    const args = [storage === undefined ? '--no-cache' : `--cache-location=${storage}`];
    const server: ServerOptions = {
      run: { module, args, transport: TransportKind.ipc },
      debug: { module, args, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6009', '--enable-source-maps'] } },
    };
    // Pushed diagnostics come at once; asking for those of closed files, the client would wait two seconds between questions.
    const initializationOptions: InitializationOptions = { diagnostics: 'push' };
    const options: LanguageClientOptions = {
      documentSelector: [
        { scheme: 'file', pattern: FILES },
        { scheme: 'file', pattern: '**/.env*' },
      ],
      initializationOptions,
      diagnosticCollectionName: 'regionlint',
    };
    this.client = new LanguageClient('regionlint', 'regionlint', server, options);
    this.client.onDidChangeState(({ newState }) => {
      if (newState === State.Stopped) this.changed.fire({ state: 'failed', risks: 0 });
    });
    this.client.onNotification(STATUS_NOTIFICATION, (status: Status) => this.changed.fire(status));
  }

  async start(): Promise<void> {
    await this.client.start();
  }

  async restart(): Promise<void> {
    if (this.client.isRunning()) await this.client.restart();
    else await this.start();
  }

  /** Everything that is known of the workspace, once the analysis has settled. */
  report(): Promise<Report> {
    return this.client.sendRequest<Report>(REPORT_REQUEST, {});
  }

  /** What the outage of 2025-10-20 would have done; takes longer than the report. Undefined where something changed meanwhile. */
  async replay(): Promise<Replays | undefined> {
    try {
      return await this.client.sendRequest<Replays>(REPLAY_REQUEST, {});
    } catch (error) {
      if (error instanceof ResponseError && CANCELLED.includes(error.code)) return undefined;
      throw error;
    }
  }

  dispose(): void {
    this.changed.dispose();
    void this.client.dispose();
  }
}
