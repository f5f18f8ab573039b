import assert from 'node:assert/strict';
import { FileChangeType } from 'vscode-languageserver/node';
import { disposeWorkspaces, startWorkspace } from './text-workspace';
import { summaries } from './lsp-client';

const ORDERS = 'file:///shop/orders.ts';
const pinned = "export const orders = pin('us-east-1');\n";
const clean = 'export const orders = 1;\n';

describe('[lsp] published diagnostics', () => {
  afterEach(disposeWorkspaces);

  it('are published for files that nobody opened', async () => {
    const { client } = await startWorkspace({ '/shop/orders.ts': pinned });
    const { diagnostics, version } = await client.publishes(ORDERS, () => true);
    assert.deepEqual(summaries(diagnostics, pinned), ["error pinned-region «'us-east-1'» Pinned to us-east-1."]);
    assert.equal(version, undefined);
  });

  it('follow each change of an open document, and name its version', async () => {
    const { client } = await startWorkspace({ '/shop/orders.ts': clean });
    await client.open(ORDERS, clean);
    assert.deepEqual((await client.publishes(ORDERS, ({ version }) => version === 1)).diagnostics, []);
    await client.change(ORDERS, pinned);
    const changed = await client.publishes(ORDERS, ({ version }) => version === 2);
    assert.deepEqual(summaries(changed.diagnostics, pinned), ["error pinned-region «'us-east-1'» Pinned to us-east-1."]);
    await client.change(ORDERS, clean);
    assert.deepEqual((await client.publishes(ORDERS, ({ version }) => version === 3)).diagnostics, []);
  });

  it('speak of unsaved text, not of the disk', async () => {
    const { client } = await startWorkspace({ '/shop/orders.ts': pinned });
    const unsaved = "// not yet saved\nconst a = pin('eu-west-1');\n";
    await client.open(ORDERS, unsaved);
    assert.deepEqual(await client.shows(ORDERS, unsaved), ["error pinned-region «'eu-west-1'» Pinned to eu-west-1."]);
  });

  it('stay when a tab closes, and go back to the saved text', async () => {
    const { client } = await startWorkspace({ '/shop/orders.ts': pinned });
    await client.open(ORDERS, clean);
    assert.deepEqual(await client.shows(ORDERS, clean), []);
    await client.close(ORDERS);
    assert.deepEqual(await client.shows(ORDERS, pinned), ["error pinned-region «'us-east-1'» Pinned to us-east-1."]);
  });

  it('vanish when the file is deleted', async () => {
    const { client, disk } = await startWorkspace({ '/shop/orders.ts': pinned });
    assert.equal((await client.shows(ORDERS, pinned)).length, 1);
    disk.delete('/shop/orders.ts');
    await client.changedOnDisk(ORDERS, FileChangeType.Deleted);
    assert.deepEqual(await client.shows(ORDERS, pinned), []);
  });

  it('vanish when the folder around an open document is deleted, and come back when it is edited', async () => {
    const { client, disk } = await startWorkspace({ '/shop/src/orders.ts': pinned });
    const uri = 'file:///shop/src/orders.ts';
    await client.open(uri, pinned);
    assert.equal((await client.shows(uri, pinned)).length, 1);
    disk.delete('/shop/src/orders.ts');
    await client.changedOnDisk('file:///shop/src', FileChangeType.Deleted);
    assert.deepEqual(await client.shows(uri, pinned), []);
    await client.change(uri, pinned);
    assert.equal((await client.shows(uri, pinned)).length, 1);
  });

  it('carry the rule, its page, the source and the trace', async () => {
    const { client } = await startWorkspace(
      { '/shop/orders.ts': pinned },
      { capabilities: { textDocument: { publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, tagSupport: { valueSet: [1] } } } } },
    );
    const { diagnostics } = await client.publishes(ORDERS, () => true);
    const [diagnostic] = diagnostics;
    assert.equal(diagnostic?.source, 'regionlint');
    assert.equal(diagnostic?.code, 'pinned-region');
    assert.match(diagnostic?.codeDescription?.href ?? '', /^https:.*\/docs\/rules\/pinned-region\.md$/);
    assert.deepEqual(diagnostic?.relatedInformation, [{ location: { uri: ORDERS, range: diagnostic?.range }, message: "the literal 'us-east-1'" }]);
  });

  it('carry nothing that the client does not know', async () => {
    const { client } = await startWorkspace({ '/shop/orders.ts': "legacy('us-east-1');\n" });
    const { diagnostics } = await client.publishes(ORDERS, () => true);
    assert.deepEqual(Object.keys(diagnostics[0] ?? {}).sort(), ['code', 'message', 'range', 'severity', 'source']);
  });

  it('keep information back until it is asked for', async () => {
    const text = "note('eu-west-1'); pin('us-east-1');\n";
    const { client } = await startWorkspace({ '/shop/orders.ts': text });
    assert.deepEqual(await client.shows(ORDERS, text), ["error pinned-region «'us-east-1'» Pinned to us-east-1."]);
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: { regionlint: { showInformation: true } } });
    assert.deepEqual(await client.shows(ORDERS, text), [
      "info pinned-region «'eu-west-1'» Pinned to eu-west-1.",
      "error pinned-region «'us-east-1'» Pinned to us-east-1.",
    ]);
  });

  it('are published for a document by the URI that the client wrote', async () => {
    const { client } = await startWorkspace({ '/shop/[id].ts': pinned });
    const uri = 'file:///shop/[id].ts';
    await client.open(uri, pinned);
    assert.equal((await client.shows(uri, pinned)).length, 1);
    assert.deepEqual(client.shown('file:///shop/%5Bid%5D.ts')?.diagnostics ?? [], []);
  });

  it('leave documents alone that are on no disk', async () => {
    const { client } = await startWorkspace({ '/shop/orders.ts': pinned });
    await client.open('git:/shop/orders.ts?HEAD', pinned);
    await client.open('untitled:Untitled-1', pinned);
    await client.report();
    assert.deepEqual([...new Set(client.published.map(({ uri }) => uri))], [ORDERS]);
  });
});
