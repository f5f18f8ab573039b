import assert from 'node:assert/strict';
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  CodeActionResolveRequest,
  CancellationTokenSource,
  DocumentDiagnosticRequest,
  ExecuteCommandRequest,
  HoverRequest,
  LSPErrorCodes,
  ResponseError,
  ShowDocumentRequest,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { REPORT_REQUEST } from '../../server/src/lsp/protocol';
import { type LspClient, rangeOf } from './lsp-client';
import { disposeWorkspaces, startWorkspace } from './text-workspace';

const ORDERS = 'file:///shop/orders.ts';
const text = "const a = pin('us-east-1');\nlegacy('eu-west-1');\nlegacy('eu-west-3');\n";

async function actionsAt(client: LspClient, part: string, only?: string[]): Promise<CodeAction[]> {
  const params = { textDocument: { uri: ORDERS }, range: rangeOf(text, part), context: { diagnostics: [], ...(only && { only }) } };
  const answer = await client.connection.sendRequest(CodeActionRequest.type, params);
  return (answer ?? []).filter((action): action is CodeAction => 'kind' in action);
}

async function actionAt(client: LspClient, part: string): Promise<CodeAction> {
  const [action] = await actionsAt(client, part, ['quickfix']);
  assert.ok(action);
  return action;
}

/** The text after a workspace edit, as a client applies it. */
function applied({ changes, documentChanges }: WorkspaceEdit, uri: string, before: string): string {
  const edits = changes?.[uri] ?? documentChanges?.flatMap((change) => ('edits' in change && change.textDocument.uri === uri ? change.edits : []));
  return TextDocument.applyEdits(TextDocument.create(uri, '', 0, before), (edits ?? []) as TextEdit[]);
}

describe('[lsp] code actions', () => {
  afterEach(disposeWorkspaces);

  const resolving: ClientCapabilities = {
    textDocument: { codeAction: { dataSupport: true, isPreferredSupport: true, resolveSupport: { properties: ['edit'] } } },
    workspace: { workspaceEdit: { documentChanges: true } },
  };

  it('carry the fixes of the diagnostics in the range', async () => {
    const { client } = await startWorkspace({ '/shop/orders.ts': text });
    const actions = await actionsAt(client, "'us-east-1'", ['quickfix']);
    assert.deepEqual(actions.map(({ title, kind }) => `${kind}: ${title}`), ['quickfix: Read the region from AWS_REGION', 'quickfix: Suppress pinned-region here']);
    assert.equal(actions[0]?.diagnostics?.[0]?.message, 'Pinned to us-east-1.');
    assert.equal(applied(actions[0]?.edit ?? {}, ORDERS, text), text.replace("'us-east-1'", 'process.env.AWS_REGION'));
  });

  it('can suppress a diagnostic, by a comment above its line', async () => {
    for (const capabilities of [{}, resolving]) {
      const { client } = await startWorkspace({ '/shop/orders.ts': text }, { capabilities });
      const [, action] = await actionsAt(client, "'us-east-1'", ['quickfix']);
      assert.ok(action);
      const { edit } = action.edit ? action : await client.connection.sendRequest(CodeActionResolveRequest.type, action);
      assert.equal(applied(edit ?? {}, ORDERS, text), `// regionlint-disable-next-line pinned-region -- reason\n${text}`);
    }
  });

  it('are about the text in the editor', async () => {
    const { client } = await startWorkspace({ '/shop/orders.ts': '\n' });
    await client.open(ORDERS, '\n');
    await client.change(ORDERS, text);
    assert.deepEqual((await actionAt(client, "'us-east-1'")).title, 'Read the region from AWS_REGION');
  });

  it('fill in their edit when they are chosen, against the version of the document', async () => {
    const { client } = await startWorkspace({ '/shop/orders.ts': text }, { capabilities: resolving });
    await client.open(ORDERS, text);
    const action = await actionAt(client, "'eu-west-1'");
    assert.equal(action.edit, undefined);
    assert.equal(action.isPreferred, true);
    const resolved = await client.connection.sendRequest(CodeActionResolveRequest.type, action);
    assert.deepEqual(resolved.edit?.documentChanges?.map((change) => 'textDocument' in change && change.textDocument), [{ uri: ORDERS, version: 1 }]);
    assert.equal(applied(resolved.edit ?? {}, ORDERS, text), text.replace("'eu-west-1'", 'REGION'));
  });

  it('are refused when the document has changed under them', async () => {
    const { client } = await startWorkspace({ '/shop/orders.ts': text }, { capabilities: resolving });
    await client.open(ORDERS, text);
    const action = await actionAt(client, "'eu-west-1'");
    await client.change(ORDERS, `// moved\n${text}`);
    await assert.rejects(client.connection.sendRequest(CodeActionResolveRequest.type, action), { code: LSPErrorCodes.ContentModified });
  });

  it('apply all safe fixes of a document at once, and no suggestion', async () => {
    for (const capabilities of [{}, resolving]) {
      const { client } = await startWorkspace({ '/shop/orders.ts': text }, { capabilities });
      for (const only of ['source', 'source.fixAll', 'source.fixAll.regionlint']) {
        const [action, ...rest] = await actionsAt(client, 'const a', [only]);
        assert.ok(action);
        assert.deepEqual(rest, []);
        assert.equal(action.kind, 'source.fixAll.regionlint');
        const { edit } = action.edit ? action : await client.connection.sendRequest(CodeActionResolveRequest.type, action);
        assert.equal(applied(edit ?? {}, ORDERS, text), text.replace("'eu-west-1'", 'REGION').replace("'eu-west-3'", 'REGION'));
      }
    }
  });

  it('open the documentation of the rule, where the client can show a page', async () => {
    const { client } = await startWorkspace({ '/shop/orders.ts': text }, { capabilities: { window: { showDocument: { support: true } } } });
    const shown: unknown[] = [];
    client.connection.onRequest(ShowDocumentRequest.type, (params) => {
      shown.push(params);
      return { success: true };
    });
    const action = (await actionsAt(client, "'us-east-1'", ['quickfix'])).at(-1);
    assert.equal(action?.title, 'Open the documentation of pinned-region');
    await client.connection.sendRequest(ExecuteCommandRequest.type, { command: action?.command?.command ?? '', arguments: action?.command?.arguments ?? [] });
    assert.deepEqual(shown, [{ uri: 'https://github.com/regionlint/regionlint/blob/main/docs/rules/pinned-region.md', external: true }]);
    await assert.rejects(client.connection.sendRequest(ExecuteCommandRequest.type, { command: 'regionlint.openDocumentation', arguments: ['../x'] }), ResponseError);
  });

  it('are none where there is nothing to fix', async () => {
    const { client } = await startWorkspace({ '/shop/orders.ts': text });
    assert.deepEqual(await actionsAt(client, 'const a', ['quickfix']), []);
    assert.deepEqual(await actionsAt(client, "'us-east-1'", ['refactor']), []);
  });
});

describe('[lsp] hover', () => {
  afterEach(disposeWorkspaces);

  const at = (part: string) => ({ textDocument: { uri: ORDERS }, position: rangeOf(text, part).start });

  it('tells what decides the region at a use', async () => {
    const { client } = await startWorkspace({ '/shop/orders.ts': text });
    const hover = await client.connection.sendRequest(HoverRequest.type, at('pin('));
    assert.deepEqual(hover?.contents, {
      kind: 'plaintext',
      value: [
        'DYNAMODB client: pinned to us-east-1',
        "Decided by:\n- orders.ts:1 the literal 'us-east-1'",
        'Calls dynamodb.us-east-1.amazonaws.com, hosted in us-east-1',
      ].join('\n\n'),
    });
    assert.deepEqual(hover?.range, rangeOf(text, 'pin'));
  });

  it('tells at a value what it decides, with links where the client shows them', async () => {
    const { client } = await startWorkspace(
      { '/shop/orders.ts': text },
      { capabilities: { textDocument: { hover: { contentFormat: ['markdown', 'plaintext'] } } } },
    );
    const hover = await client.connection.sendRequest(HoverRequest.type, at("us-east-1'"));
    assert.deepEqual(hover?.contents, { kind: 'markdown', value: 'Decides the region of:\n- DYNAMODB client [orders.ts:1](file:///shop/orders.ts#L1,11)' });
  });

  it('says nothing elsewhere', async () => {
    const { client } = await startWorkspace({ '/shop/orders.ts': text });
    assert.equal(await client.connection.sendRequest(HoverRequest.type, at('const')), null);
  });
});

describe('[lsp] requests', () => {
  afterEach(disposeWorkspaces);

  it('answer RequestCancelled when they are cancelled, and the next one is answered', async () => {
    const { client, engines } = await startWorkspace({ '/shop/orders.ts': text }, { capabilities: { textDocument: { diagnostic: {} } } });
    await client.report();
    const engine = engines.get('/shop')!;
    let open = () => {};
    const gate = new Promise<void>((resolve) => (open = resolve));
    engine.gate = () => gate;
    await client.open(ORDERS, text);
    const cancellation = new CancellationTokenSource();
    const answer = client.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri: ORDERS } }, cancellation.token);
    cancellation.cancel();
    await assert.rejects(answer, (error) => error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled);
    open();
    const report = await client.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri: ORDERS } });
    assert.equal(report.kind === 'full' && report.items.length, 3);
  });

  it('wait for the text that was sent before them: a run that is overtaken begins over', async () => {
    const { client, engines } = await startWorkspace({ '/shop/orders.ts': text });
    await client.report();
    const engine = engines.get('/shop')!;
    const runs = engine.runs;
    let open = () => {};
    const gate = new Promise<void>((resolve) => (open = resolve));
    engine.gate = () => gate;
    await client.open(ORDERS, text);
    const first = client.report();
    await client.change(ORDERS, '\n');
    await client.received();
    open();
    assert.deepEqual((await first).folders.map(({ map }) => map.uses.length), [0]);
    assert.equal(engine.runs, runs + 2);
  });

  it('fail with the reason when the analysis fails, which is logged, and work again after the next change', async () => {
    const { client, engines } = await startWorkspace({ '/shop/orders.ts': text });
    await client.report();
    engines.get('/shop')!.gate = () => Promise.reject(new Error('the analysis tripped'));
    await client.open(ORDERS, text);
    await assert.rejects(client.connection.sendRequest(REPORT_REQUEST, {}), /the analysis tripped/);
    assert.equal(client.statuses.at(-1)?.state, 'failed');
    assert.match(client.logged.join('\n'), /the analysis tripped/);
    engines.get('/shop')!.gate = undefined;
    await client.change(ORDERS, text);
    assert.equal((await client.report()).folders.length, 1);
    assert.deepEqual(client.statuses.at(-1), { state: 'ready', risks: 3 });
  });

  it('play the outage of 2025-10-20 on the folders', async () => {
    const { client } = await startWorkspace({ '/shop/orders.ts': text });
    const [folder] = (await client.replay()).folders;
    assert.deepEqual(folder, { uri: 'file:///shop', sentences: ['No entry point that uses AWS was found.'], notes: [], entrypoints: [] });
  });

  it('report everything that is known of the folders', async () => {
    const { client } = await startWorkspace({ '/shop/packages/orders/a.ts': text });
    const [folder] = (await client.report()).folders;
    assert.deepEqual([folder?.uri, folder?.name], ['file:///shop', 'shop']);
    assert.deepEqual(folder?.map.uses.map(({ service, location, region }) => `${service} ${location.line}:${location.column} ${region.values.join()}`), [
      'dynamodb 1:11 us-east-1',
      'dynamodb 2:1 eu-west-1',
      'dynamodb 3:1 eu-west-3',
    ]);
    assert.deepEqual(folder?.diagnostics.map(({ rule, line, column }) => `${rule} ${line}:${column}`), [
      'pinned-region 1:15',
      'unused-suppression 2:8',
      'unused-suppression 3:8',
    ]);
    assert.deepEqual(folder?.packages, { 'packages/orders/a.ts': 'orders' });
    assert.deepEqual(folder?.serviceNames, { dynamodb: 'DYNAMODB' });
  });
});
