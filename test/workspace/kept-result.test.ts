import { deepEqual, equal, ok } from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenOptions } from '../../server/src/workspace/engine';
import { inputsOf, shippedEngine } from '../../server/src/workspace/shipped-engine';
import { openAnalyzer } from '../../server/src/workspace/shipped-analyzer';
import type { Analysis } from '../../server/src/workspace/workspace';
import { editableFolders } from '../support/editable-folder';

const CLIENT = "import { S3Client } from '@aws-sdk/client-s3';\nexport const s3 = new S3Client({ region: 'us-east-1' });\n";

const engine = shippedEngine(() => openAnalyzer);

/** What a marked entry says that no analysis would. */
const MARK = 'kept from the run before';

describe('workspace/kept-result', () => {
  const folder = editableFolders();

  const workspace = (files: Readonly<Record<string, string>> = { 'a.ts': CLIENT, 'b.ts': 'export const one = 1;\n', 'package.json': '{ "name": "shop" }' }) => {
    const { root } = folder(files);
    const { root: home } = folder({});
    const cache = join(home, 'cache');
    for (const file of Object.keys(files)) setTime(join(root, file), 1000);
    const analyze = (options: OpenOptions = {}): Promise<Analysis> => engine.open(root, { cache, ...options }).analyze();
    const entry = (): string => join(cache, readdirSync(cache)[0] ?? 'none');
    /** Makes the entry tell something else, and tells whether the next run says so: only then it was taken from there. */
    const isKept = async (options?: OpenOptions): Promise<boolean> => {
      const { problems } = await analyze(options);
      return problems.some(({ message }) => message === MARK);
    };
    return { root, cache, analyze, entry, isKept };
  };

  /** An entry that says so of itself, with a sum that is right: made by a run whose result has the mark. */
  const marked = async ({ analyze, entry, root, cache }: ReturnType<typeof workspace>): Promise<void> => {
    await analyze();
    const [head = '', files = '', result = ''] = readFileSync(entry(), 'utf8').split('\n');
    const changed = JSON.stringify({ ...parseObject(result), problems: [{ file: 'a.ts', message: MARK }] });
    ok(head.startsWith('regionlint '));
    const sum = createHash('sha1').update(`${inputsOf(root, { cache })}\n${files}\n${changed}`).digest('base64');
    writeFileSync(entry(), `${head.split(' ').slice(0, 2).join(' ')} ${sum}\n${files}\n${changed}`);
  };

  it('says the same as the run that was kept', async () => {
    const { analyze } = workspace();
    const [first, second] = [await analyze(), await analyze()];
    deepEqual(JSON.parse(JSON.stringify(plain(second))), JSON.parse(JSON.stringify(plain(first))));
    equal(second.text('a.ts'), CLIENT);
  });

  it('is taken as long as nothing has changed, and by the same flags only', async () => {
    const shop = workspace();
    await marked(shop);
    deepEqual([await shop.isKept(), await shop.isKept({ severities: { 'dynamodb-single-region': 'off' } })], [true, false]);
  });

  for (const [what, change] of [
    ['a file is written', (root: string) => write(join(root, 'b.ts'), 'export const two = 2;\n')],
    ['a file is written with as many bytes', (root: string) => write(join(root, 'b.ts'), 'export const two = 1;\n')],
    ['a file comes', (root: string) => write(join(root, 'c.ts'), '')],
    ['an ignore file comes', (root: string) => write(join(root, '.gitignore'), 'b.ts\n')],
    ['a configuration comes', (root: string) => write(join(root, 'regionlint.config.json'), '{ "homeRegion": "eu-west-1" }')],
  ] as const) {
    it(`is not taken where ${what}`, async () => {
      const shop = workspace();
      await marked(shop);
      change(shop.root);
      equal(await shop.isKept(), false);
    });
  }

  it('is taken after a fresh checkout, which changes times only', async () => {
    const shop = workspace();
    await marked(shop);
    setTime(join(shop.root, 'a.ts'), 2000);
    equal(await shop.isKept(), true);
    ok(readFileSync(shop.entry(), 'utf8').includes(`"modified":${2000 * 1000}`));
  });

  it('does not believe the time of a file that was written when it was read', async () => {
    const shop = workspace();
    writeFileSync(join(shop.root, 'b.ts'), 'export const one = 1;\n');
    await shop.analyze();
    ok(readFileSync(shop.entry(), 'utf8').includes('{"file":"b.ts","size":22,"modified":null,'));
  });

  for (const [what, text] of [
    ['empty', ''],
    ['cut off', 'regionlint 1'],
    ['of another form', 'regionlint 0 x\n[]\n{}'],
    ['not JSON', 'regionlint 1 x\n[{]\n{{'],
  ] as const) {
    it(`is as good as none where it is ${what}`, async () => {
      const { analyze, entry } = workspace();
      const first = await analyze();
      writeFileSync(entry(), text);
      deepEqual(plain(await analyze()), plain(first));
    });
  }

  it('is as good as none where a byte of it is another', async () => {
    const shop = workspace();
    await marked(shop);
    const text = readFileSync(shop.entry(), 'utf8');
    writeFileSync(shop.entry(), text.replace('us-east-1', 'us-east-2'));
    equal(await shop.isKept(), false);
  });

  it('is as good as none where others can write it', async function () {
    if (process.platform === 'win32') this.skip();
    const shop = workspace();
    await marked(shop);
    chmodSync(shop.entry(), 0o666);
    equal(await shop.isKept(), false);
  });

  it('does without where the folder cannot be made', async () => {
    const { root, cache, analyze } = workspace();
    mkdirSync(join(cache, '..'), { recursive: true });
    writeFileSync(cache, 'a file');
    equal((await analyze()).diagnostics.length, (await engine.open(root, {}).analyze()).diagnostics.length);
  });

  it('is written whole by each of several runs at once', async () => {
    const { cache, analyze } = workspace();
    const all = await Promise.all(Array.from({ length: 8 }, () => analyze()));
    deepEqual(all.map(plain), all.map(() => plain(all[0]!)));
    equal(readdirSync(cache).length, 1);
  });
});

function plain({ map, diagnostics, problems }: Analysis) {
  return { map, diagnostics, problems };
}

function write(path: string, text: string): void {
  writeFileSync(path, text);
}

/** Long ago, so that the time can be believed. */
function setTime(path: string, seconds: number): void {
  utimesSync(path, seconds, seconds);
}

function parseObject(json: string): object {
  const value: unknown = JSON.parse(json);
  return typeof value === 'object' && value !== null ? value : {};
}
