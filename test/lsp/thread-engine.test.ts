import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { CancellationToken, CancellationTokenSource } from 'vscode-languageserver/node';
import { Cancelled, type FolderAnalysis, type FolderEngine } from '../../server/src/lsp/folder-engine';
import { inThreads } from '../../server/src/lsp/thread-engine';
import { openWorkspaceFolder } from '../../server/src/lsp/workspace-engine';
import { openAnalyzer } from '../../server/src/workspace/shipped-analyzer';
import { editableFolders } from '../support/editable-folder';

const THREAD = join(__dirname, 'thread-program.ts');

const files = {
  'package.json': '{ "name": "orders" }',
  'src/table.ts': "import { DynamoDBClient } from '@aws-sdk/client-dynamodb';\nexport const orders = new DynamoDBClient({ region: 'us-east-1' });\n",
};

describe('[lsp] a folder analysed in a thread', () => {
  const newFolder = editableFolders();
  const engines: FolderEngine[] = [];
  const threads: Worker[] = [];

  const openInThread = (cache?: string) => inThreads((root) => {
    const thread = new Worker(THREAD, { argv: cache === undefined ? [root] : [root, cache], execArgv: ['--require', 'tsx/cjs'] });
    threads.push(thread);
    return thread;
  });

  function open(root: string, cache?: string): FolderEngine {
    const engine = openInThread(cache)(root);
    engines.push(engine);
    return engine;
  }

  afterEach(() => {
    for (const engine of engines.splice(0)) engine.dispose();
    threads.length = 0;
  });

  /** All that may be asked of an analysis, as plain data. */
  function plain({ analysis, configurationProblems, serviceName, packageOf }: FolderAnalysis): unknown {
    const { text, ...rest } = analysis;
    return { ...rest, configurationProblems, text: text('src/table.ts'), package: packageOf('src/table.ts'), service: serviceName('dynamodb') };
  }

  it('has the same result as in the same thread', async () => {
    const { root } = newFolder(files);
    const expected = plain(await openWorkspaceFolder({ root }, () => openAnalyzer).analyze(CancellationToken.None));
    const found = await open(root).analyze(CancellationToken.None);
    assert.equal(found.analysis.diagnostics.length, 1);
    assert.deepEqual(plain(found), expected);
  });

  it('is kept once nothing is asked for a while, and told at once to the next process', async () => {
    const { root } = newFolder(files);
    const cache = join(newFolder({}).root, 'cache');
    const first = open(root, cache);
    const found = await first.analyze(CancellationToken.None, true);
    while (!existsSync(cache) || readdirSync(cache).length === 0) await setTimeout(50);
    first.dispose();
    const kept = await open(root, cache).analyze(CancellationToken.None, true);
    assert.deepEqual([found.isKept, kept.isKept], [false, true]);
    assert.deepEqual(plain(kept), JSON.parse(JSON.stringify(plain(found))));
  });

  it('is stopped in the midst of its work, and finds all in the next run', async () => {
    const { root } = newFolder(files);
    const engine = open(root);
    const source = new CancellationTokenSource();
    const run = engine.analyze(source.token);
    source.cancel();
    await assert.rejects(run, Cancelled);
    assert.equal((await engine.analyze(CancellationToken.None)).analysis.diagnostics.length, 1);
  });

  it('knows unsaved texts and changes on disk', async () => {
    const folder = newFolder(files);
    const engine = open(folder.root);
    const found = async () => (await engine.analyze(CancellationToken.None)).analysis.diagnostics.length;
    assert.equal(await found(), 1);
    engine.setText('src/table.ts', '\n');
    assert.equal(await found(), 0);
    engine.clearText('src/table.ts');
    assert.equal(await found(), 1);
    folder.delete('src/table.ts');
    engine.changedOnDisk(['src/table.ts']);
    assert.equal(await found(), 0);
  });

  it('plays the outage, which a further analysis ends', async () => {
    const { root } = newFolder({
      ...files,
      'src/order.ts': "import { GetItemCommand } from '@aws-sdk/client-dynamodb';\nimport { orders } from './table';\nexport const handler = () => orders.send(new GetItemCommand({ TableName: 'orders', Key: {} }));\n",
    });
    const engine = open(root);
    await engine.analyze(CancellationToken.None);
    const { entrypoints } = await engine.replay(CancellationToken.None);
    assert.deepEqual(entrypoints.map(({ file, name, outcome, minutes }) => [file, name, outcome, minutes.fails]), [['src/order.ts', 'handler', 'fails', 172]]);

    const late = engine.replay(CancellationToken.None);
    const [replay, analysis] = await Promise.allSettled([late, engine.analyze(CancellationToken.None)]);
    assert.ok(replay.status === 'rejected' && replay.reason instanceof Cancelled);
    assert.equal(analysis.status, 'fulfilled');
  });

  it('is started again when its thread dies, with the unsaved texts', async () => {
    const { root } = newFolder(files);
    const engine = open(root);
    engine.setText('src/table.ts', '\n');
    assert.equal((await engine.analyze(CancellationToken.None)).analysis.diagnostics.length, 0);
    await threads[0]?.terminate();
    assert.equal((await engine.analyze(CancellationToken.None)).analysis.diagnostics.length, 0);
    assert.equal(threads.length, 2);
  });
});
