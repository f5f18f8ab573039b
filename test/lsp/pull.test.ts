import assert from 'node:assert/strict';
import {
  type ClientCapabilities,
  DiagnosticRefreshRequest,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver/node';
import { type LspClient, summaries } from './lsp-client';
import { disposeWorkspaces, startWorkspace } from './text-workspace';

const ORDERS = 'file:///shop/orders.ts';
const STOCK = 'file:///shop/stock.ts';
const pinned = "pin('us-east-1');\n";
const error = "error pinned-region «'us-east-1'» Pinned to us-east-1.";
const capabilities: ClientCapabilities = { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } };

function pull(client: LspClient, uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
  return client.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri }, ...(previousResultId && { previousResultId }) });
}

function pulled(report: DocumentDiagnosticReport, text: string): readonly string[] | 'unchanged' {
  return report.kind === 'unchanged' ? 'unchanged' : summaries(report.items, text);
}

/** Diagnostics that are published for a document at the moment. */
function pushed(client: LspClient, uri: string): number {
  return client.shown(uri)?.diagnostics.length ?? 0;
}

describe('[lsp] pulled diagnostics', () => {
  afterEach(disposeWorkspaces);

  it('are offered only to clients that can pull', async () => {
    const able = await startWorkspace({}, { capabilities });
    assert.deepEqual(able.client.result.capabilities.diagnosticProvider, { identifier: 'regionlint', interFileDependencies: true, workspaceDiagnostics: true });
    const unable = await startWorkspace({});
    assert.equal(unable.client.result.capabilities.diagnosticProvider, undefined);
    const unwilling = await startWorkspace({}, { capabilities, initialize: { initializationOptions: { diagnostics: 'push' } } });
    assert.equal(unwilling.client.result.capabilities.diagnosticProvider, undefined);
  });

  it('are of the text as it is when they are asked for', async () => {
    const { client } = await startWorkspace({ '/shop/orders.ts': '\n' }, { capabilities });
    await client.open(ORDERS, '\n');
    await client.change(ORDERS, pinned);
    assert.deepEqual(pulled(await pull(client, ORDERS), pinned), [error]);
  });

  it('are not sent again when they are the same', async () => {
    const { client } = await startWorkspace({ '/shop/orders.ts': pinned }, { capabilities });
    await client.open(ORDERS, pinned);
    const { resultId } = await pull(client, ORDERS);
    assert.equal(pulled(await pull(client, ORDERS, resultId), pinned), 'unchanged');
    await client.change(ORDERS, `\n${pinned}`);
    assert.deepEqual(pulled(await pull(client, ORDERS, resultId), `\n${pinned}`), [error]);
  });

  it('are not also published: open documents are pulled, the others are pushed', async () => {
    const { client } = await startWorkspace({ '/shop/orders.ts': pinned, '/shop/stock.ts': pinned }, { capabilities });
    await client.report();
    assert.deepEqual([pushed(client, ORDERS), pushed(client, STOCK)], [1, 1]);
    await client.open(ORDERS, pinned);
    await pull(client, ORDERS);
    await client.report();
    assert.deepEqual([pushed(client, ORDERS), pushed(client, STOCK)], [0, 1]);
    await client.close(ORDERS);
    await client.report();
    assert.deepEqual([pushed(client, ORDERS), pushed(client, STOCK)], [1, 1]);
  });

  it('of the whole workspace replace what was published', async () => {
    const { client, disk } = await startWorkspace({ '/shop/orders.ts': pinned, '/shop/stock.ts': pinned }, { capabilities });
    await client.report();
    const first = await client.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
    assert.deepEqual(first.items.map(({ uri, kind }) => `${uri} ${kind}`).sort(), [`${ORDERS} full`, `${STOCK} full`]);
    assert.deepEqual([pushed(client, ORDERS), pushed(client, STOCK)], [0, 0]);

    disk.set('/shop/stock.ts', '\n');
    await client.changedOnDisk(STOCK, 2);
    const previousResultIds = first.items.map(({ uri, resultId = '' }) => ({ uri, value: resultId }));
    const second = await client.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds });
    const kinds = second.items.map((item) => `${item.uri} ${item.kind === 'full' ? item.items.length : 'unchanged'}`);
    assert.deepEqual(kinds.sort(), [`${ORDERS} unchanged`, `${STOCK} 0`]);
    assert.deepEqual([pushed(client, ORDERS), pushed(client, STOCK)], [0, 0]);
  });

  it('are asked for again when an edit elsewhere changed them', async () => {
    const { client } = await startWorkspace({ '/shop/orders.ts': pinned }, { capabilities });
    let refreshed = 0;
    const refresh = new Promise<void>((resolve) => {
      client.connection.onRequest(DiagnosticRefreshRequest.type, () => {
        refreshed++;
        resolve();
      });
    });
    await client.open(ORDERS, pinned);
    await pull(client, ORDERS);
    assert.equal(refreshed, 0);
    await client.open('file:///shop/regionlint.config.json', '{ "home": "us-east-1" }');
    await refresh;
    assert.deepEqual(pulled(await pull(client, ORDERS), pinned), []);
  });
});
