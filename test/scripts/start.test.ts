import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

/** Stands in for npm: notes how it was called, and leaves what an install leaves. */
const NPM = `
const { mkdirSync, writeFileSync } = require('node:fs');
if (process.env.FAIL_INSTALL) { console.error('npm: no network'); process.exit(1); }
console.log('npm', process.argv.slice(2).join(' '));
mkdirSync('node_modules', { recursive: true });
writeFileSync('node_modules/.package-lock.json', '{}');
`;

/** Stands in for the build: its bundle prints its arguments and folder and ends with the code of EXIT. */
const BUILD = `
import { mkdirSync, writeFileSync } from 'node:fs';
console.log('esbuild');
mkdirSync('dist', { recursive: true });
writeFileSync('dist/regionlint.js', "console.log(JSON.stringify(process.argv.slice(2)), process.cwd()); process.exitCode = Number(process.env.EXIT ?? 0);");
`;

describe('npm start', () => {
  let clone: string;

  beforeEach(() => {
    clone = realpathSync(mkdtempSync(join(tmpdir(), 'regionlint-start-')));
    cpSync(join(ROOT, 'scripts'), join(clone, 'scripts'), { recursive: true });
    cpSync(join(ROOT, 'package.json'), join(clone, 'package.json'));
    mkdirSync(join(clone, 'server'));
    mkdirSync(join(clone, 'samples', 'parcel-service'), { recursive: true });
    for (const [file, text] of [['package-lock.json', '{}'], ['npm-cli.js', NPM], ['esbuild.mjs', BUILD], ['server/a.ts', '']] as const) writeFileSync(join(clone, file), text);
  });
  afterEach(() => rmSync(clone, { recursive: true }));

  function start(args: readonly string[], environment: NodeJS.ProcessEnv = {}) {
    const env: NodeJS.ProcessEnv = { ...process.env, npm_execpath: join(clone, 'npm-cli.js'), ...environment };
    if (!('INIT_CWD' in environment)) delete env['INIT_CWD'];
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/start.mjs', ...args], { cwd: clone, env, encoding: 'utf8' });
    return { status, stdout, stderr };
  }
  const age = (file: string, seconds: number) => utimesSync(join(clone, file), new Date(), new Date(Date.now() + seconds * 1000));

  it('installs, builds, and lints the sample, with nothing but the report on stdout', () => {
    const { status, stdout, stderr } = start([]);
    assert.equal(stdout, `["samples/parcel-service"] ${clone}\n`);
    assert.match(stderr, /npm ci --include=dev/);
    assert.match(stderr, /esbuild/);
    assert.equal(status, 0);
  });

  it('does neither again', () => {
    start([]);
    const { stderr } = start([]);
    assert.doesNotMatch(stderr, /npm ci|esbuild/);
  });

  it('installs again where the lock file is newer, builds again where a source is newer', () => {
    start([]);
    age('package-lock.json', 10);
    assert.match(start([]).stderr, /npm ci/);
    start([]);
    age('server/a.ts', 20);
    assert.match(start([]).stderr, /esbuild/);
  });

  it('lints the path, from where the user stands', () => {
    assert.equal(start(['src', '--all'], { INIT_CWD: join(clone, 'samples') }).stdout, `["src","--all"] ${join(clone, 'samples')}\n`);
  });

  it('takes flags before a path, and a flag alone with the sample', () => {
    assert.equal(start(['--all', 'server']).stdout, `["--all","server"] ${clone}\n`);
    assert.equal(start(['--format', 'json']).stdout, `["samples/parcel-service","--format","json"] ${clone}\n`);
    assert.equal(start(['--config', 'package.json']).stdout, `["samples/parcel-service","--config","package.json"] ${clone}\n`);
    assert.equal(start(['--help']).stdout, `["--help"] ${clone}\n`);
  });

  it('ends as regionlint does, but with 0 where the sample has diagnostics', () => {
    assert.equal(start([], { EXIT: '1' }).status, 0);
    assert.equal(start([], { EXIT: '2' }).status, 2);
    assert.equal(start(['server'], { EXIT: '1' }).status, 1);
  });

  it('says what went wrong, in one sentence and with code 2', () => {
    const { status, stdout, stderr } = start([], { FAIL_INSTALL: '1' });
    assert.equal(status, 2);
    assert.equal(stdout, '');
    assert.match(stderr, /npm: no network\nThe packages could not be installed: .*\n$/);

    writeFileSync(join(clone, 'esbuild.mjs'), 'throw new Error("no entry point")');
    const built = start([]);
    assert.equal(built.status, 2);
    assert.match(built.stderr, /no entry point/);
    assert.match(built.stderr, /The build failed: .*\n$/);
  });
});
