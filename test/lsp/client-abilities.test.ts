import assert from 'node:assert/strict';
import { type ClientCapabilities, WorkDoneProgress, WorkDoneProgressCreateRequest } from 'vscode-languageserver/node';
import { disposeWorkspaces, startWorkspace } from './text-workspace';

describe('[lsp] abilities of the client', () => {
  afterEach(disposeWorkspaces);

  const able: ClientCapabilities = {
    workspace: { configuration: true, workspaceFolders: true, didChangeWatchedFiles: { dynamicRegistration: true }, didChangeConfiguration: { dynamicRegistration: true } },
    window: { workDoneProgress: true },
  };

  it('are not demanded: a client that can do nothing is asked for nothing', async () => {
    const { client } = await startWorkspace({ '/shop/a.ts': "pin('us-east-1');\n" });
    await client.report();
    assert.deepEqual(client.registrations, []);
    assert.deepEqual(client.unknown, []);
  });

  it('are used: changes of files and settings are registered for', async () => {
    const { client } = await startWorkspace({}, { capabilities: able, configuration: () => null });
    await client.report();
    assert.deepEqual([...client.registrations].sort(), ['workspace/didChangeConfiguration', 'workspace/didChangeWatchedFiles']);
  });

  it('show progress while a folder is analysed for the first time', async () => {
    const { client, engines } = await startWorkspace({ '/shop/a.ts': "pin('us-east-1');\n" }, { capabilities: able, configuration: () => null });
    const kinds: string[] = [];
    const ended = new Promise<void>((resolve) => {
      client.connection.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
        client.connection.onProgress(WorkDoneProgress.type, token, ({ kind }) => {
          kinds.push(kind);
          if (kind === 'end') resolve();
        });
      });
    });
    await ended;
    assert.deepEqual(kinds, ['begin', 'end']);
    await client.open('file:///shop/a.ts', '\n');
    await client.report();
    assert.deepEqual(kinds, ['begin', 'end']);
    assert.equal((engines.get('/shop')?.runs ?? 0) > 1, true);
  });
});
