import { deepEqual, equal, match } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, type Surroundings } from '../support/command-line';
import { fakeEngine } from '../support/fake-engine';
import { arnRule } from '../support/fake-pipeline';
import { parseJson } from '../support/parse-json';
import { temporaryFolder } from '../support/temporary-folder';

const FILES = {
  'package.json': '{}',
  'src/queue.ts': "export const queue = 'arn:aws:sqs:us-east-1:1:orders';\n",
  'src/table.ts': "export const table = 'arn:aws:dynamodb:eu-west-1:1:table/orders';\n",
};

const severe = (severity: 'error' | 'info') => ({ rules: [{ ...arnRule, meta: { ...arnRule.meta, severity } }] });

describe('cli: regionlint [PATH…]', () => {
  const root = temporaryFolder(FILES);
  const cwd = root;
  const lint = (argv: readonly string[], engine = fakeEngine(FILES), around: Partial<Surroundings> = {}) => run(argv, engine, { cwd, ...around });

  it('lints the current directory, prints to standard output and exits 1 on warnings', async () => {
    deepEqual(await lint([]), {
      code: 1,
      err: '',
      out: `
src/queue.ts
  1:22  warning  arn-present  sqs is reached in us-east-1.
    1 | export const queue = 'arn:aws:sqs:us-east-1:1:orders';
      |                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

src/table.ts
  1:22  warning  arn-present  dynamodb is reached in eu-west-1.
    1 | export const table = 'arn:aws:dynamodb:eu-west-1:1:table/orders';
      |                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

✖ 0 errors, 2 warnings
uses: 2 pinned, 0 defaulted, 0 ambient, 0 unresolved
`.slice(1),
    });
  });

  it('exits 0 where nothing is found', async () => {
    deepEqual(await lint([], fakeEngine({})), { code: 0, err: '', out: '✔ 0 errors, 0 warnings\nuses: 0 pinned, 0 defaulted, 0 ambient, 0 unresolved\n' });
  });

  it('gives the same output every time', async () => {
    equal((await lint(['--format', 'json'])).out, (await lint(['--format', 'json'])).out);
  });

  describe('paths', () => {
    it('shows the diagnostics of a file alone, analysed within the nearest root above', async () => {
      const engine = fakeEngine(FILES);
      const { out } = await lint(['src/table.ts'], engine, { cwd: root });
      deepEqual(engine.opened.map((one) => one.root), [root]);
      match(out, /^src\/table\.ts\n(?!.*queue)/s);
      match(out, /\nuses: 1 pinned, /);
    });

    it('shows the diagnostics of a folder alone, analysed within the project that it is part of', async () => {
      const engine = fakeEngine({ ...FILES, 'deploy.ts': FILES['src/table.ts'] });
      const { out } = await lint(['src'], engine);
      deepEqual(engine.opened.map((one) => one.root), [root]);
      match(out, /^src\/queue\.ts\n/);
      match(out, /\nuses: 2 pinned, /);
    });

    it('takes a folder that the project around it passes over, and one that is a project itself, as a root of its own, and prints paths from where it runs', async () => {
      const folder = temporaryFolder({ 'package.json': '{}', 'skipped/queue.ts': '', 'packages/shop/package.json': '{}', 'packages/shop/queue.ts': '' });
      const engine = fakeEngine({ 'src/queue.ts': FILES['src/queue.ts'] });
      const { out } = await lint(['skipped', 'packages/shop'], engine, { cwd: folder });
      deepEqual(engine.opened.map((one) => one.root), [join(folder, 'skipped'), join(folder, 'packages/shop')]);
      match(out, /^skipped\/src\/queue\.ts\n/);
    });

    it('looks for the project no further than the repository', async () => {
      const folder = temporaryFolder({ 'package.json': '{}', 'clone/.git/HEAD': '', 'clone/src/queue.ts': '' });
      const engine = fakeEngine({ 'clone/src/queue.ts': '' });
      await lint(['clone/src'], engine, { cwd: folder });
      deepEqual(engine.opened.map((one) => one.root), [join(folder, 'clone/src')]);
    });

    it('analyses a root that is named twice once', async () => {
      const engine = fakeEngine(FILES);
      await lint(['src/table.ts', '.', 'src/queue.ts'], engine);
      deepEqual(engine.opened.map((one) => one.root), [root]);
    });

    it('prints absolute paths for what lies outside', async () => {
      const { out } = await lint([root], fakeEngine(FILES), { cwd: join(root, 'src') });
      equal(out.split('\n')[0], `${root}/src/queue.ts`);
    });

    it('exits 2 for a path that does not exist', async () => {
      deepEqual(await lint(['nowhere']), { code: 2, out: '', err: 'regionlint: There is no file or directory nowhere.\n' });
    });
  });

  describe('severities', () => {
    it('hides infos, says so, and exits 0', async () => {
      const { code, out } = await lint([], fakeEngine(FILES, severe('info')));
      deepEqual([code, out.split('\n')[0]], [0, '✔ 0 errors, 0 warnings (2 infos hidden; show them with --all)']);
    });

    it('shows them with --all or --level info', async () => {
      for (const flags of [['--all'], ['--level', 'info']]) {
        match((await lint(flags, fakeEngine(FILES, severe('info')))).out, /info {5}arn-present/);
      }
    });

    it('fails on infos, and shows them, with --fail-on info', async () => {
      const { code, out } = await lint(['--fail-on', 'info'], fakeEngine(FILES, severe('info')));
      equal(code, 1);
      match(out, /info {5}arn-present/);
    });

    it('lets warnings pass with --fail-on error, and so many of them with --max-warnings', async () => {
      const codes = [['--fail-on', 'error'], ['--max-warnings', '2'], ['--max-warnings', '1']].map(async (flags) => (await lint(flags)).code);
      deepEqual(await Promise.all(codes), [0, 0, 1]);
    });

    it('fails on errors whatever --max-warnings says', async () => {
      equal((await lint(['--max-warnings', '9'], fakeEngine(FILES, severe('error')))).code, 1);
    });

    it('takes severities of rules from --rule', async () => {
      equal((await lint(['--rule', 'arn-present=off'])).code, 0);
      match((await lint(['--rule', 'arn-present=error'])).out, /✖ 2 errors, 0 warnings/);
    });
  });

  describe('formats', () => {
    it('prints JSON', async () => {
      deepEqual(parseJson<{ readonly summary: object }>((await lint(['--format', 'json'])).out).summary, { error: 0, warning: 2, info: 0, hint: 0 });
    });

    it('prints SARIF', async () => {
      const { runs } = parseJson<{ readonly runs: readonly { readonly results: readonly object[] }[] }>((await lint(['--format=sarif'])).out);
      deepEqual(runs.map(({ results }) => results.length), [2]);
    });

    it('writes to a file with --output', async () => {
      const { code, out } = await lint(['--output', 'report.txt'], fakeEngine(FILES), { isTTY: true });
      deepEqual([code, out], [1, '']);
      match(readFileSync(join(root, 'report.txt'), 'utf8'), /^src\/queue\.ts\n/);
    });

    it('exits 2 where the file cannot be written', async () => {
      const { code, err } = await lint(['--output', 'no/such/report.txt']);
      equal(code, 2);
      match(err, /^regionlint: The report cannot be written to .*report\.txt: ENOENT.*\n$/);
    });
  });

  describe('colours and progress', () => {
    const isColoured = async (argv: readonly string[], around: Partial<Surroundings>) => (await lint(argv, fakeEngine(FILES), around)).out.includes('\u001b[');

    it('colours for terminals, unless told otherwise', async () => {
      deepEqual(
        await Promise.all([
          isColoured([], { isTTY: true }),
          isColoured([], { isTTY: false }),
          isColoured(['--no-color'], { isTTY: true }),
          isColoured([], { isTTY: true, env: { NO_COLOR: '1' } }),
          isColoured([], { isTTY: true, env: { TERM: 'dumb' } }),
          isColoured([], { isTTY: false, env: { FORCE_COLOR: '1' } }),
        ]),
        [true, false, false, false, false, true],
      );
    });

    it('shows progress on a terminal and wipes it off', async () => {
      equal((await lint([], fakeEngine(FILES), { isTTY: true })).err, `Analysing ${root} …\r\u001b[K`);
    });
  });
});
