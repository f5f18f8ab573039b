import assert from 'node:assert/strict';
import { FileChangeType, HoverRequest } from 'vscode-languageserver/node';
import { pathToUri } from '../../server/src/lsp/uris';
import { openWorkspaceFolder } from '../../server/src/lsp/workspace-engine';
import { openAnalyzer } from '../../server/src/workspace/shipped-analyzer';
import { editableFolders, type EditableFolder } from '../support/editable-folder';
import { LspClient, rangeOf, rootAt, summaries } from './lsp-client';

const table = "import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';\nimport { region } from './region';\nexport const orders = new DynamoDBClient({ region });\nexport const handler = () => orders.send(new ListTablesCommand({}));\n";
const virginia = "export const region = 'us-east-1';\n";
const chosen = 'export const region = process.env.ORDERS_REGION!;\n';

describe('[lsp] a folder on disk', () => {
  const newFolder = editableFolders();
  let client: LspClient | undefined;

  async function start(files: Readonly<Record<string, string>>): Promise<{ readonly folder: EditableFolder; readonly client: LspClient; uri(file: string): string }> {
    const folder = newFolder(files);
    client = await LspClient.start((root) => openWorkspaceFolder({ root }, () => openAnalyzer), { initialize: rootAt(pathToUri(folder.root)) });
    return { folder, client, uri: (file) => pathToUri(folder.path(file)) };
  }

  afterEach(async () => {
    await client?.dispose();
    client = undefined;
  });

  /** Rule and marked text of what is shown for a file. */
  async function found(at: LspClient, uri: string, text: string): Promise<readonly string[]> {
    await at.report();
    return summaries(at.shown(uri)?.diagnostics ?? [], text).map((line) => line.split(' ').slice(1, 3).join(' '));
  }

  it('is analysed across files, and unsaved text of one changes what is said of another', async () => {
    const { client, uri } = await start({ 'src/table.ts': table, 'src/region.ts': virginia });
    assert.deepEqual(await found(client, uri('src/region.ts'), virginia), ["dynamodb-single-region «'us-east-1'»"]);
    await client.open(uri('src/region.ts'), chosen);
    assert.deepEqual(await found(client, uri('src/region.ts'), chosen), []);
    await client.close(uri('src/region.ts'));
    assert.deepEqual(await found(client, uri('src/region.ts'), virginia), ["dynamodb-single-region «'us-east-1'»"]);
  });

  it('is analysed again when its files change on disk', async () => {
    const { client, folder, uri } = await start({ 'src/table.ts': table, 'src/region.ts': chosen });
    assert.deepEqual(await found(client, uri('src/region.ts'), chosen), []);
    folder.write('src/region.ts', virginia);
    await client.changedOnDisk(uri('src/region.ts'), FileChangeType.Changed);
    assert.deepEqual(await found(client, uri('src/region.ts'), virginia), ["dynamodb-single-region «'us-east-1'»"]);
    folder.delete('src');
    await client.changedOnDisk(uri('src'), FileChangeType.Deleted);
    assert.deepEqual(await found(client, uri('src/region.ts'), virginia), []);
  });

  it('has documents that are not saved yet', async () => {
    const { client, uri } = await start({ 'src/table.ts': table });
    await client.open(uri('src/region.ts'), virginia);
    assert.deepEqual(await found(client, uri('src/region.ts'), virginia), ["dynamodb-single-region «'us-east-1'»"]);
  });

  it('is judged by its configuration, as it is typed', async () => {
    const { client, uri } = await start({ 'src/table.ts': table, 'src/region.ts': virginia, 'regionlint.config.json': '{}' });
    assert.equal((await found(client, uri('src/region.ts'), virginia)).length, 1);
    await client.open(uri('regionlint.config.json'), '{ "rules": { "dynamodb-single-region": "off", "pinned-region": "off" } }');
    assert.deepEqual(await found(client, uri('src/region.ts'), virginia), []);
  });

  it('is judged by the defaults while its configuration is wrong, which is said at the place', async () => {
    const wrong = '{\n  "homeRegoin": "eu-west-1"\n}\n';
    const { client, uri } = await start({ 'src/table.ts': table, 'src/region.ts': virginia, 'regionlint.config.json': wrong });
    assert.deepEqual(await found(client, uri('regionlint.config.json'), wrong), ['configuration «"homeRegoin"»']);
    assert.equal((await found(client, uri('src/region.ts'), virginia)).length, 1);
    assert.equal(client.logged.length, 1);
    await client.open(uri('regionlint.config.json'), '{}');
    assert.deepEqual(await found(client, uri('regionlint.config.json'), '{}'), []);
  });

  it('goes on after a file that cannot be read', async () => {
    const { client, folder, uri } = await start({ 'src/table.ts': table, 'src/region.ts': virginia });
    folder.write('src/broken.ts', Buffer.from("import '@aws-sdk/client-s3'; // caf\xe9\n", 'latin1'));
    await client.changedOnDisk(uri('src/broken.ts'), FileChangeType.Created);
    assert.equal((await found(client, uri('src/region.ts'), virginia)).length, 1);
    assert.match(client.logged.join('\n'), /broken\.ts: .*not UTF-8/);
  });

  it('explains a region across files', async () => {
    const { client, uri } = await start({ 'src/table.ts': table, 'src/region.ts': virginia });
    const hover = await client.connection.sendRequest(HoverRequest.type, { textDocument: { uri: uri('src/table.ts') }, position: rangeOf(table, 'new DynamoDBClient').end });
    assert.match(JSON.stringify(hover?.contents), /DynamoDB client: pinned to us-east-1.*src\/region\.ts:1 /);
  });
});
