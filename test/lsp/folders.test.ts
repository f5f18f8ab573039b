import assert from 'node:assert/strict';
import { DidChangeWorkspaceFoldersNotification } from 'vscode-languageserver/node';
import { disposeWorkspaces, startWorkspace } from './text-workspace';

const pinned = "export const orders = pin('us-east-1');\n";
const error = "error pinned-region «'us-east-1'» Pinned to us-east-1.";
const folder = (name: string) => ({ uri: `file:///${name}`, name });

describe('[lsp] workspace folders', () => {
  afterEach(disposeWorkspaces);

  it('have a configuration each', async () => {
    const { client } = await startWorkspace(
      { '/shop/a.ts': pinned, '/bank/a.ts': pinned, '/bank/regionlint.config.json': '{ "home": "us-east-1" }' },
      { initialize: { workspaceFolders: [folder('shop'), folder('bank')] } },
    );
    assert.deepEqual(await client.shows('file:///shop/a.ts', pinned), [error]);
    assert.deepEqual(await client.shows('file:///bank/a.ts', pinned), []);
  });

  it('have settings each, where the client can be asked', async () => {
    const note = "note('us-east-1');\n";
    const { client } = await startWorkspace(
      { '/shop/a.ts': note, '/bank/a.ts': note },
      {
        capabilities: { workspace: { configuration: true } },
        initialize: { workspaceFolders: [folder('shop'), folder('bank')] },
        configuration: (scope) => ({ showInformation: scope === 'file:///bank' }),
      },
    );
    assert.deepEqual(await client.shows('file:///shop/a.ts', note), []);
    assert.deepEqual(await client.shows('file:///bank/a.ts', note), ["info pinned-region «'us-east-1'» Pinned to us-east-1."]);
  });

  it('come and go', async () => {
    const { client } = await startWorkspace(
      { '/shop/a.ts': pinned, '/bank/a.ts': pinned },
      { capabilities: { workspace: { workspaceFolders: true } }, initialize: { workspaceFolders: [folder('shop')] } },
    );
    assert.deepEqual(await client.shows('file:///bank/a.ts', pinned), []);
    await client.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, { event: { added: [folder('bank')], removed: [] } });
    assert.deepEqual(await client.shows('file:///bank/a.ts', pinned), [error]);
    await client.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, { event: { added: [], removed: [folder('shop')] } });
    assert.deepEqual(await client.shows('file:///shop/a.ts', pinned), []);
    assert.deepEqual(await client.shows('file:///bank/a.ts', pinned), [error]);
  });

  it('show a file once that lies in two of them, as the inner one judges it', async () => {
    const { client } = await startWorkspace(
      { '/shop/a.ts': pinned, '/shop/packages/bank/a.ts': pinned, '/shop/packages/bank/regionlint.config.json': '{ "home": "us-east-1" }' },
      { initialize: { workspaceFolders: [folder('shop'), folder('shop/packages/bank')] } },
    );
    assert.deepEqual(await client.shows('file:///shop/a.ts', pinned), [error]);
    assert.deepEqual(await client.shows('file:///shop/packages/bank/a.ts', pinned), []);
  });

  it('may be missing: the server waits for one', async () => {
    const { client } = await startWorkspace({}, { initialize: {} });
    await client.open('file:///alone.ts', pinned);
    assert.deepEqual((await client.report()).folders, []);
  });
});

describe('[lsp] configuration file', () => {
  afterEach(disposeWorkspaces);

  const CONFIGURATION = 'file:///shop/regionlint.config.json';

  it('is marked where it is wrong, and the analysis goes on with the defaults', async () => {
    const broken = '{ "broken": true }';
    const { client } = await startWorkspace({ '/shop/a.ts': pinned, '/shop/regionlint.config.json': broken });
    assert.deepEqual(await client.shows(CONFIGURATION, broken), ['error configuration «broken» "broken" is no key.']);
    assert.deepEqual(await client.shows('file:///shop/a.ts', pinned), [error]);
    assert.deepEqual(client.logged, ['/shop/regionlint.config.json: "broken" is no key. The defaults are used.']);
  });

  it('takes effect as it is typed', async () => {
    const { client } = await startWorkspace({ '/shop/a.ts': pinned, '/shop/regionlint.config.json': '{}' });
    assert.deepEqual(await client.shows('file:///shop/a.ts', pinned), [error]);
    await client.open(CONFIGURATION, '{ "home": "us-east-1" }');
    assert.deepEqual(await client.shows('file:///shop/a.ts', pinned), []);
  });
});
