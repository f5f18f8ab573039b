import { deepEqual } from 'node:assert/strict';
import { createModuleResolver, type WorkspaceModuleResolver } from '../../server/src/link/module-resolver';

/** A workspace in memory; values that are no text become JSON. */
function workspace(contents: Readonly<Record<string, unknown>>) {
  const texts = new Map(Object.entries(contents).map(([file, content]) => [file, typeof content === 'string' ? content : JSON.stringify(content)]));
  const resolver = createModuleResolver({ files: () => [...texts.keys()].sort(), exists: (file) => texts.has(file), read: (file) => texts.get(file) });
  return { texts, resolver };
}

/** `import → where it leads`, one line each: a path, `package name subpath`, `builtin name`, or `missing`. */
function leads(resolver: WorkspaceModuleResolver, imports: readonly (readonly [from: string, specifier: string])[]): readonly string[] {
  return imports.map(([from, specifier]) => {
    const to = resolver.resolve(from, specifier);
    if (to.kind === 'file') return to.file;
    if (to.kind === 'package') return `package ${to.name}${to.subpath && ` ${to.subpath}`}`;
    return to.kind === 'builtin' ? `builtin ${to.name}` : 'missing';
  });
}

function check(contents: Readonly<Record<string, unknown>>, from: string, expected: Readonly<Record<string, string>>): void {
  const { resolver } = workspace(contents);
  deepEqual(Object.fromEntries(leads(resolver, Object.keys(expected).map((specifier) => [from, specifier])).map((to, i) => [Object.keys(expected)[i], to])), expected);
}

describe('link/module-resolver', () => {
  it('finds relative files by extension and index', () => {
    const files = ['src/a.ts', 'src/view.tsx', 'src/old.js', 'src/mod.mts', 'src/both.ts', 'src/both.js', 'src/db/index.ts', 'src/db.service.ts', 'src/data.json', 'src/names.d/index.ts', 'index.ts', 'src/pkg/package.json', 'src/pkg/lib.ts'];
    check({ ...Object.fromEntries(files.map((file) => [file, ''])), 'src/pkg/package.json': { main: 'lib.js' } }, 'src/a.ts', {
      './view': 'src/view.tsx', './view.js': 'src/view.tsx', './view.jsx': 'src/view.tsx', './old': 'src/old.js', './old.js': 'src/old.js', './mod.mjs': 'src/mod.mts', './mod': 'src/mod.mts',
      './both': 'src/both.ts', './both.js': 'src/both.ts', './db': 'src/db/index.ts', './db/': 'src/db/index.ts', './db/index.js': 'src/db/index.ts', './db.service': 'src/db.service.ts',
      './data.json': 'src/data.json', './data': 'src/data.json', './names.d': 'src/names.d/index.ts', './pkg': 'src/pkg/lib.ts', '..': 'index.ts', '../': 'index.ts', './a': 'src/a.ts',
      './gone': 'missing', './gone.js': 'missing', '../../outside': 'missing', '/a': 'missing', '.': 'missing',
    });
  });

  it("knows Node's own modules with and without the prefix", () => {
    check({ 'a.ts': '', 'process.ts': '', 'fs/promises.ts': '' }, 'a.ts', { process: 'builtin process', 'fs/promises': 'builtin fs/promises', 'node:test': 'builtin test', './process': 'process.ts' });
  });

  it('takes no local file for a package, and no package for a local file', () => {
    const files = { 'src/client-dynamodb.ts': '', 'src/aws-sdk/index.ts': '', '@aws-sdk/client-s3.ts': '', 'src/@aws-sdk/client-sqs/index.ts': '', 'src/a.ts': '' };
    check(files, 'src/a.ts', {
      '@aws-sdk/client-dynamodb': 'package @aws-sdk/client-dynamodb', './client-dynamodb': 'src/client-dynamodb.ts', 'client-dynamodb': 'package client-dynamodb',
      'aws-sdk/clients/s3': 'package aws-sdk clients/s3', './aws-sdk': 'src/aws-sdk/index.ts', '@aws-sdk/client-s3': 'package @aws-sdk/client-s3', '@aws-sdk/client-sqs': 'package @aws-sdk/client-sqs',
      '@aws-sdk/lib-dynamodb/dist-cjs/index.js': 'package @aws-sdk/lib-dynamodb dist-cjs/index.js',
    });
    check({ ...files, 'tsconfig.json': { compilerOptions: { baseUrl: './src' } } }, 'src/a.ts', { '@aws-sdk/client-dynamodb': 'package @aws-sdk/client-dynamodb', 'client-dynamodb': 'src/client-dynamodb.ts' });
  });

  it('follows tsconfig paths: exact names before stars, the longest prefix first, targets in order', () => {
    check(
      {
        'tsconfig.json': `{ // comments and trailing commas are fine
          "compilerOptions": { "baseUrl": ".", "paths": {
            "@/*": ["src/*"], "@/lib/*": ["gone/*", "packages/lib/*"], "@/lib/exact": ["exact.ts"], "*.css": ["css/*"], "config": ["src/config/"], "@aws-sdk/*": ["node_modules/@aws-sdk/*"],
          }, }, }`,
        'src/queue.ts': '', 'src/lib/other.ts': '', 'packages/lib/table.ts': '', 'exact.ts': '', 'css/a.ts': '', 'src/config/index.ts': '', 'tools/run.ts': '',
      },
      'src/deep/a.ts',
      {
        '@/queue': 'src/queue.ts', '@/queue.js': 'src/queue.ts', '@/lib/table': 'packages/lib/table.ts', '@/lib/exact': 'exact.ts', 'a.css': 'css/a.ts', config: 'src/config/index.ts',
        'tools/run': 'tools/run.ts', '@/gone': 'missing', '@aws-sdk/client-s3': 'package @aws-sdk/client-s3', react: 'package react',
      },
    );
  });

  it('takes paths without baseUrl from the folder of the file that has them', () => {
    check({ 'config/tsconfig.base.json': { compilerOptions: { paths: { '~/*': ['../src/*'] } } }, 'tsconfig.json': { extends: './config/tsconfig.base' }, 'src/a.ts': '' }, 'src/b.ts', { '~/a': 'src/a.ts', '~/b': 'missing' });
  });

  it('follows extends: chains, arrays, packages of the workspace, the extending folder', () => {
    const contents = {
      'tooling/tsconfig/package.json': { name: '@acme/tsconfig', tsconfig: './default.json' },
      'tooling/tsconfig/default.json': { compilerOptions: { paths: { '#base/*': ['../../shared/*'] } } },
      'tooling/tsconfig/app.json': { extends: './default.json', compilerOptions: { paths: { '@app/*': ['${configDir}/src/*'] } } },
      'shared/region.ts': '',
      'apps/a/tsconfig.json': { extends: '@acme/tsconfig' }, 'apps/a/src/x.ts': '',
      'apps/b/tsconfig.json': { extends: '@acme/tsconfig/app.json' }, 'apps/b/src/x.ts': '',
      'apps/c/tsconfig.json': { extends: ['@acme/tsconfig/app', './own.json'] }, 'apps/c/own.json': { compilerOptions: { baseUrl: './src' } }, 'apps/c/src/x.ts': '',
      'apps/d/tsconfig.json': { extends: '@tsconfig/node20/tsconfig.json', compilerOptions: { paths: { 'd/*': ['./src/*'] } } }, 'apps/d/src/x.ts': '',
    };
    const { resolver } = workspace(contents);
    deepEqual(
      leads(resolver, [['apps/a/src/y.ts', '#base/region'], ['apps/b/src/y.ts', '@app/x'], ['apps/b/src/y.ts', '#base/region'], ['apps/c/src/y.ts', 'x'], ['apps/d/src/y.ts', 'd/x']]),
      ['shared/region.ts', 'apps/b/src/x.ts', 'missing', 'apps/c/src/x.ts', 'apps/d/src/x.ts'],
    );
  });

  it('uses the nearest configuration, jsconfig too, and those it shares its folder with', () => {
    const { resolver } = workspace({
      'tsconfig.json': { compilerOptions: { paths: { '@/*': ['./src/*'] } } }, 'src/a.ts': '',
      'web/tsconfig.json': { files: [], references: [{ path: './tsconfig.app.json' }, { path: './tsconfig.node.json' }, { path: '../api' }] },
      'web/tsconfig.app.json': { compilerOptions: { paths: { '@/*': ['./app/*'] } } }, 'web/tsconfig.node.json': { compilerOptions: { paths: { '%/*': ['./node/*'] } } }, 'web/app/a.ts': '', 'web/node/a.ts': '',
      'api/tsconfig.json': { compilerOptions: { paths: { 'api/*': ['./*'] } } }, 'api/a.ts': '',
      'old/jsconfig.json': { compilerOptions: { paths: { '@/*': ['./lib/*'] } } }, 'old/lib/a.js': '',
    });
    deepEqual(leads(resolver, [['src/b.ts', '@/a'], ['web/app/b.ts', '@/a'], ['web/vite.config.ts', '%/a'], ['web/app/b.ts', 'api/a'], ['old/lib/b.js', '@/a'], ['scripts/b.ts', '@/a']]), [
      'src/a.ts', 'web/app/a.ts', 'web/node/a.ts', 'package api a', 'old/lib/a.js', 'src/a.ts',
    ]);
  });

  it('passes over broken configurations', () => {
    for (const broken of ['', '{', '[1]', 'null', '{ "compilerOptions": 5, "extends": 7, "references": {} }', '{ "compilerOptions": { "paths": { "@/*": 5, "#/*": [null, "../../../x"] }, "baseUrl": [] } }', '\0']) {
      check({ 'tsconfig.json': broken, 'package.json': broken, 'a.ts': '', 'b.ts': '' }, 'a.ts', { './b': 'b.ts', '@/b': 'missing', '#/b': 'missing', react: 'package react' });
    }
    check({ 'tsconfig.json': { extends: './b.json' }, 'b.json': { extends: './tsconfig', compilerOptions: { baseUrl: 'src' } }, 'src/c.ts': '' }, 'a.ts', { c: 'src/c.ts' });
  });

  it('reads what a broken configuration still says', () => {
    check({ 'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } }, "include": [', 'src/a.ts': '' }, 'src/b.ts', { '@/a': 'src/a.ts' });
  });

  it('follows package imports', () => {
    check(
      {
        'package.json': { name: 'shop', imports: { '#root': './root.ts' } },
        'api/package.json': {
          name: 'api',
          imports: { '#db': './dist/db.js', '#lib/*': './src/lib/*.ts', '#lib/private/*': null, '#env': { browser: './src/browser.ts', node: './src/node.ts' }, '#s3': '@aws-sdk/client-s3', '#shop': 'web/cart' },
        },
        'api/src/db.ts': '', 'api/src/lib/queue.ts': '', 'api/src/lib/private/key.ts': '', 'api/src/browser.ts': '', 'api/src/node.ts': '', 'root.ts': '',
        'web/package.json': { name: 'web' }, 'web/cart.ts': '',
      },
      'api/src/handler.ts',
      { '#db': 'api/src/db.ts', '#lib/queue': 'api/src/lib/queue.ts', '#lib/private/key': 'missing', '#env': 'api/src/node.ts', '#s3': 'package @aws-sdk/client-s3', '#shop': 'web/cart.ts', '#root': 'missing', '#gone': 'missing' },
    );
  });

  it("knows the workspace's packages by name, through exports", () => {
    check(
      {
        'packages/db/package.json': {
          name: '@acme/db',
          main: './ignored.js',
          exports: {
            '.': { '@acme/source': './src/main.ts', import: { types: './dist/index.d.ts', default: './dist/index.js' }, require: './dist/index.cjs' },
            './schema': { types: './dist/schema/index.d.ts', import: './dist/schema/index.js' },
            './tables/*': './dist/tables/*.js', './tables/internal/*': null, './features/': './src/features/', './limits.json': './limits.json', './array': [{ import: './gone/array.js' }, './src/array.ts'],
          },
        },
        'packages/db/src/main.ts': '', 'packages/db/src/index.ts': '', 'packages/db/src/schema/index.ts': '', 'packages/db/src/tables/orders.ts': '', 'packages/db/src/tables/internal/x.ts': '', 'packages/db/src/features/a.ts': '',
        'packages/db/limits.json': {}, 'packages/db/src/array.ts': '', 'packages/db/ignored.js': '', 'packages/db/src/unlisted.ts': '',
      },
      'apps/web/a.ts',
      {
        '@acme/db': 'packages/db/src/main.ts', '@acme/db/schema': 'packages/db/src/schema/index.ts', '@acme/db/tables/orders': 'packages/db/src/tables/orders.ts', '@acme/db/features/a.js': 'packages/db/src/features/a.ts',
        '@acme/db/limits.json': 'packages/db/limits.json', '@acme/db/array': 'packages/db/src/array.ts', '@acme/db/unlisted': 'packages/db/src/unlisted.ts', '@acme/db/gone': 'package @acme/db gone', '@acme/other': 'package @acme/other',
      },
    );
  });

  it('maps build output back to the source, where the output is absent', () => {
    const lead = (manifest: object, files: readonly string[], specifier = 'lib') =>
      leads(workspace({ 'packages/lib/package.json': { name: 'lib', ...manifest }, ...Object.fromEntries(files.map((file) => [`packages/lib/${file}`, ''])) }).resolver, [['a.ts', specifier]])[0]?.replace('packages/lib/', '');
    const cases: readonly (readonly [manifest: object, files: readonly string[], expected: string])[] = [
      [{ main: 'dist/index.js' }, ['src/index.ts'], 'src/index.ts'],
      [{ main: 'dist/index.js' }, ['dist/index.js', 'src/index.ts'], 'dist/index.js'],
      [{ main: './lib/index' }, ['src/index.ts', 'src/other.ts'], 'src/index.ts'],
      [{ main: 'dist/cjs/client.js', module: 'dist/esm/client.js' }, ['src/client.tsx'], 'src/client.tsx'],
      [{ types: './dist-types/index.d.ts' }, ['index.ts'], 'index.ts'],
      [{ main: 'dist/packages/lib/src/api.js' }, ['src/api.ts'], 'src/api.ts'],
      [{ main: 'dist/src/api.js' }, ['src/api.ts'], 'src/api.ts'],
      [{ exports: './build/main.mjs' }, ['src/main.mts'], 'src/main.mts'],
      [{ exports: { import: './dist/index.mjs' } }, ['src/index.ts'], 'src/index.ts'],
      [{ main: 'index' }, ['index.js'], 'index.js'],
      [{}, ['src/index.ts'], 'src/index.ts'],
      [{}, ['index.ts', 'src/index.ts'], 'src/index.ts'],
      [{ main: 'dist/gone.js' }, ['other.ts'], 'package lib'],
      [{ main: '../../../../outside.js' }, ['other.ts'], 'package lib'],
    ];
    for (const [manifest, files, expected] of cases) deepEqual([manifest, lead(manifest, files)], [manifest, expected]);
    deepEqual(lead({ main: 'dist/index.js' }, ['src/queue.ts'], 'lib/queue'), 'src/queue.ts');
    deepEqual(lead({ main: 'dist/index.js' }, ['src/queue/index.ts'], 'lib/dist/queue'), 'src/queue/index.ts');
    deepEqual(lead({}, ['sub/package.json', 'sub.ts'], 'lib/sub'), 'sub.ts');
  });

  it('maps paths into build output back to the source as well', () => {
    check({ 'tsconfig.json': { compilerOptions: { paths: { '@acme/*': ['./packages/*/dist'] } } }, 'packages/db/package.json': { name: 'db' }, 'packages/db/src/index.ts': '' }, 'a.ts', { '@acme/db': 'packages/db/src/index.ts' });
  });

  it('refers a package to itself by its name', () => {
    check({ 'package.json': { name: 'shop', exports: { './region': './src/region.ts' } }, 'src/region.ts': '' }, 'src/a.ts', { 'shop/region': 'src/region.ts' });
  });

  it('follows aliases and links among dependencies', () => {
    check(
      {
        'package.json': { dependencies: { 'sdk-two': 'npm:aws-sdk@^2.1', '@acme/s3': 'npm:@aws-sdk/client-s3@3.1.0', shared: 'file:./libs/common', db: 'workspace:*' } },
        'libs/common/package.json': { name: 'common', main: 'region.js' }, 'libs/common/region.ts': '', 'packages/db/package.json': { name: 'db' }, 'packages/db/index.ts': '',
      },
      'src/a.ts',
      {
        'sdk-two': 'package aws-sdk', 'sdk-two/clients/s3': 'package aws-sdk clients/s3', '@acme/s3': 'package @aws-sdk/client-s3', shared: 'libs/common/region.ts', db: 'packages/db/index.ts',
        'npm:@aws-sdk/client-sqs@^3/dist': 'package @aws-sdk/client-sqs dist', 'npm:dynamoose': 'package dynamoose', 'cloudflare:workers': 'package cloudflare:workers', 'https://esm.sh/a': 'package https://esm.sh/a',
      },
    );
  });

  it('prefers the nearest of several packages of one name, and keeps those of sample data to that data', () => {
    const { resolver } = workspace({
      'a/lib/package.json': { name: 'lib' }, 'a/lib/index.ts': '', 'b/lib/package.json': { name: 'lib' }, 'b/lib/index.ts': '',
      'test/fixtures/one/sdk/package.json': { name: 'aws-sdk' }, 'test/fixtures/one/sdk/index.ts': '',
    });
    deepEqual(leads(resolver, [['a/app/x.ts', 'lib'], ['b/app/x.ts', 'lib'], ['src/x.ts', 'aws-sdk'], ['test/fixtures/one/x.ts', 'aws-sdk']]), ['a/lib/index.ts', 'b/lib/index.ts', 'package aws-sdk', 'test/fixtures/one/sdk/index.ts']);
  });

  it('ends where packages lead to each other', () => {
    check({ 'a/package.json': { name: 'a', main: '../b' }, 'b/package.json': { name: 'b', main: '../a' }, 'x.ts': '' }, 'x.ts', { a: 'package a', './b': 'missing' });
  });

  it('forgets what a new, a deleted or an edited file makes untrue', () => {
    const { texts, resolver } = workspace({ 'a.ts': '', 'b.js': '', 'tsconfig.json': {} });
    const imports = [['a.ts', './b'], ['a.ts', '@/b']] as const;
    deepEqual(leads(resolver, imports), ['b.js', 'missing']);
    texts.set('b.ts', '');
    resolver.invalidate('b.ts');
    deepEqual(leads(resolver, imports), ['b.ts', 'missing']);
    texts.set('tsconfig.json', '{ "compilerOptions": { "paths": { "@/*": ["./*"] } } }');
    resolver.invalidate('tsconfig.json');
    deepEqual(leads(resolver, imports), ['b.ts', 'b.ts']);
    texts.delete('b.ts');
    resolver.invalidate('b.ts');
    deepEqual(leads(resolver, imports), ['b.js', 'b.js']);
  });
});
