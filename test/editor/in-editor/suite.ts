import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const TABLE = 'packages/orders/src/order-table.ts';
const RECEIPTS = 'packages/orders/src/receipts.ts';
const UPLOADS = 'packages/media/src/uploads.ts';

function uriOf(file: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder);
  return vscode.Uri.joinPath(folder.uri, file);
}

function diagnosticsOf(file: string): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uriOf(file)).filter(({ source }) => source === 'regionlint');
}

/** Looks again at each event until the condition holds. */
async function event<T>(source: vscode.Event<T>, condition: () => boolean, complaint: () => string = () => 'it did not happen'): Promise<void> {
  let listener: vscode.Disposable | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      const look = () => {
        if (condition()) resolve();
      };
      listener = source(look);
      setTimeout(() => reject(new Error(complaint())), 45_000).unref();
      look();
    });
  } finally {
    listener?.dispose();
  }
}

/** Waits until the diagnostics of a file are as wanted. */
async function diagnosed(file: string, wanted: (found: readonly vscode.Diagnostic[]) => boolean): Promise<readonly vscode.Diagnostic[]> {
  await event(
    vscode.languages.onDidChangeDiagnostics,
    () => wanted(diagnosticsOf(file)),
    () => `${file} has ${JSON.stringify(diagnosticsOf(file))}`,
  );
  return diagnosticsOf(file);
}

async function open(file: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uriOf(file)));
}

async function replace(document: vscode.TextDocument, before: string, after: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, rangeOf(document, before), after);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const start = document.getText().indexOf(text);
  assert.notEqual(start, -1, `no ${text} in ${document.fileName}`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + text.length));
}

/** While other extensions still start, VS Code cancels such requests; then they are to be made again. */
async function again<T>(request: () => Thenable<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await request();
    } catch (error) {
      if (attempt === 30 || !(error instanceof Error && /cancel/i.test(error.message))) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

describe('regionlint in VS Code', () => {
  before(async () => {
    const extension = vscode.extensions.getExtension('regionlint.regionlint');
    assert.ok(extension, 'the extension is not installed');
    await open(UPLOADS);
    await extension.activate();
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('finds what is in files that nobody has opened', async () => {
    const [diagnostic] = await diagnosed(TABLE, (found) => found.length > 0);
    assert.ok(diagnostic);
    assert.match(diagnostic.message, /us-east-1/);
    assert.ok(typeof diagnostic.code === 'object');
    assert.match(diagnostic.code.target.toString(), new RegExp(`/docs/rules/${diagnostic.code.value}\\.md$`));
  });

  it('marks what decides the region, in the text', async () => {
    const { document } = await open(RECEIPTS);
    const [diagnostic] = await diagnosed(RECEIPTS, (found) => found.length > 0);
    assert.equal(document.getText(diagnostic?.range), "'us-east-1'");
  });

  it('follows unsaved text', async () => {
    const { document } = await open(RECEIPTS);
    await diagnosed(RECEIPTS, (found) => found.length === 1);
    await replace(document, "{ region: 'us-east-1' }", '{}');
    assert.ok(document.isDirty);
    await diagnosed(RECEIPTS, (found) => found.length === 0);
    await vscode.commands.executeCommand('undo');
    await diagnosed(RECEIPTS, (found) => found.length === 1);
  });

  it('offers a fix that makes the diagnostic go away', async () => {
    const { document } = await open(RECEIPTS);
    const [diagnostic] = await diagnosed(RECEIPTS, (found) => found.length === 1);
    assert.ok(diagnostic);
    const actions = await again(() =>
      vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, diagnostic.range, vscode.CodeActionKind.QuickFix.value, 10),
    );
    const fix = actions.find(({ title, edit }) => edit && title.includes('AWS_REGION'));
    assert.ok(fix?.edit, `no fix among ${actions.map(({ title }) => title).join(', ')}`);
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.match(document.getText(), /new LambdaClient\(\{ region: process\.env\.AWS_REGION \}\)/);
    await diagnosed(RECEIPTS, (found) => found.length === 0);
  });

  it('explains a region where the mouse rests', async () => {
    const { document } = await open(UPLOADS);
    const hovers = await again(() =>
      vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, rangeOf(document, 'new S3Client').end),
    );
    const text = hovers.flatMap(({ contents }) => contents).map((content) => (content instanceof vscode.MarkdownString ? content.value : '')).join('\n');
    assert.match(text, /us-west-2/);
    assert.match(text, /uploads\.ts/);
  });

  it('shows information when the setting asks for it', async () => {
    const configuration = vscode.workspace.getConfiguration('regionlint');
    const before = diagnosticsOf(UPLOADS).length;
    await configuration.update('showInformation', true, vscode.ConfigurationTarget.Workspace);
    const more = await diagnosed(UPLOADS, (found) => found.length > before);
    assert.ok(more.some(({ severity }) => severity >= vscode.DiagnosticSeverity.Information));
    await configuration.update('showInformation', undefined, vscode.ConfigurationTarget.Workspace);
    await diagnosed(UPLOADS, (found) => found.length === before);
  });

  it('forgets a file that is deleted', async () => {
    const uri = uriOf('packages/orders/src/refunds.ts');
    await vscode.workspace.fs.writeFile(uri, await vscode.workspace.fs.readFile(uriOf(RECEIPTS)));
    await diagnosed('packages/orders/src/refunds.ts', (found) => found.length === 1);
    await vscode.workspace.fs.delete(uri);
    await diagnosed('packages/orders/src/refunds.ts', (found) => found.length === 0);
  });

  it('starts the server again on command, and finds the same', async () => {
    await vscode.commands.executeCommand('regionlint.restartServer');
    await diagnosed(TABLE, (found) => found.length > 0);
  });

  it('opens the report, once', async () => {
    await vscode.commands.executeCommand('regionlint.showReport');
    await vscode.commands.executeCommand('regionlint.showReport');
    const reports = () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ label }) => label === 'Region Risk Report');
    await event(vscode.window.tabGroups.onDidChangeTabs, () => reports().length > 0);
    assert.equal(reports().length, 1);
  });
});
