import { deepEqual, equal, match } from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { version } from '../../package.json';
import { temporaryFolder } from '../support/temporary-folder';

const ROOT = join(__dirname, '../..');
const BUNDLE = join(ROOT, 'dist/regionlint.js');

/** Every piece of the pipeline takes part: a configuration, two packages, a suppression, a file that is none. */
const FILES = {
  'package.json': '{ "name": "shop", "workspaces": ["packages/*"] }',
  'regionlint.config.json': '{\n  // Where we run.\n  "homeRegion": "eu-west-1", "environments": { "production": { "STAGE": "production" } }\n}\n',
  'packages/config/package.json': '{ "name": "@shop/config", "main": "src/index.ts" }',
  'packages/config/src/index.ts': "export const region = 'us-east-1';\n",
  'packages/orders/src/orders.ts': `import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { region } from '@shop/config';

const orders = new DynamoDBClient({ region });
export const handler = (id: string) => orders.send(new GetItemCommand({ TableName: 'orders', Key: { id: { S: id } } }));
`,
};

describe('cli: the bundle', () => {
  const cwd = temporaryFolder(FILES);
  before(() => execFileSync(process.execPath, ['esbuild.mjs'], { cwd: ROOT }));

  const regionlint = (...argv: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [BUNDLE, ...argv], { cwd, encoding: 'utf8' });
    return { status, stdout, stderr };
  };

  it('can be executed', () => {
    accessSync(BUNDLE, constants.X_OK);
    deepEqual(regionlint('--version'), { status: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('follows a region through the packages of a workspace', () => {
    const { status, stdout, stderr } = regionlint();
    deepEqual([status, stderr], [1, '']);
    match(stdout, /^packages\/config\/src\/index\.ts\n {2}1:23 {2}warning {2}dynamodb-single-region .*\n {4}1 \| export const region = 'us-east-1';\n {6}\| {23}\^{11}\n/);
    match(stdout, /\nuses: 2 pinned, 0 defaulted, 0 ambient, 0 unresolved\nconcentration: us-east-1 has 100 % of the 2 uses whose region is known \(HHI 1\.00\)\n$/);
  });

  it('knows of a folder what lies beside it in its project', () => {
    match(regionlint('packages/orders/src', '--all').stdout, /^packages\/orders\/src\/orders\.ts\n.*failing-entrypoint/s);
  });

  it('explains and maps it', () => {
    match(regionlint('explain', 'packages/orders/src/orders.ts:5').stdout, /packages\/config\/src\/index\.ts:1:23 /);
    const { uses } = JSON.parse(regionlint('map', '.', '--format', 'json').stdout) as { readonly uses: readonly { readonly region: { readonly values: readonly string[] } }[] };
    deepEqual(uses.map((use) => use.region.values), [['us-east-1'], ['us-east-1']]);
  });

  it('knows the environments of the configuration', () => {
    equal(regionlint('--env', 'production').status, 1);
    const { status, stderr } = regionlint('--env', 'prodution');
    equal(status, 2);
    match(stderr, /^regionlint: There is no environment "prodution" in .*regionlint\.config\.json; did you mean "production"\?\n$/);
  });

  it('says in one sentence what is wrong with a configuration', () => {
    const { status, stdout, stderr } = regionlint('--config', 'package.json');
    deepEqual([status, stdout], [2, '']);
    match(stderr, /^regionlint: .*package\.json:1:3: "name" is no key of a configuration[^\n]*\n$/);
  });

  it('ends quietly where its reader has gone', async () => {
    const child = spawn(process.execPath, [BUNDLE, '--all', '--format', 'json'], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    const errors: string[] = [];
    child.stderr.setEncoding('utf8').on('data', (text: string) => errors.push(text));
    await once(child, 'close');
    deepEqual(errors, []);
  });

  it('starts without the compiler, and tells its version without the rest', () => {
    const loaded = (flag: string): string => {
      const script = `process.argv = [process.execPath, ${JSON.stringify(BUNDLE)}, '${flag}']; require(process.argv[1]);
process.on('exit', () => console.error(Object.keys(require.cache).map((file) => require('node:path').basename(file)).join()));`;
      return spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' }).stderr;
    };
    deepEqual([loaded('--help'), loaded('--version')], ['regionlint.js,regionlint-main.js\n', 'regionlint.js\n']);
  });
});
