import { deepEqual, equal } from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { DiskSource } from '../../server/src/project/disk-source';
import { editableFolders } from '../support/editable-folder';

describe('project/listing', () => {
  const folder = editableFolders();
  const list = (files: Readonly<Record<string, string>>, at = '') => new DiskSource(folder(files).path(at)).files();

  it('lists code, infrastructure and settings, sorted', () => {
    const files = ['.env', '.env.production', 'Dockerfile', 'Dockerfile.dev', 'a.cjs', 'a.ts', 'b.tsx', 'infra/main.tf', 'infra/prod.tfvars', 'lib/c.mts', 'samconfig.toml', 'serverless.yml', 'x.json'];
    deepEqual(list(Object.fromEntries([...files].reverse().map((file) => [file, '']))), files);
  });

  it('leaves out what cannot matter', () => {
    deepEqual(
      list({
        'README.md': '', 'a.d.ts': '', 'b.d.mts': '', 'styles.d.css.ts': '', 'package-lock.json': '', 'pnpm-lock.yaml': '', 'jquery.min.js': '', '.pnp.cjs': '', 'photo.png': '',
        'node_modules/a/index.js': '', 'packages/api/node_modules/b/index.js': '', '.git/hooks/a.js': '', '.yarn/releases/yarn.cjs': '', 'kept.ts': '',
      }),
      ['kept.ts'],
    );
  });

  it('honours ignore files on every level, the innermost deciding', () => {
    deepEqual(
      list({
        '.gitignore': 'dist/\n*.gen.ts\n/only-here.ts\n# comment\n\n!kept.gen.ts\n',
        'dist/a.js': '', 'only-here.ts': '', 'a.gen.ts': '', 'kept.gen.ts': '',
        'packages/api/.gitignore': '!special.gen.ts\nsecret/**\n',
        'packages/api/only-here.ts': '', 'packages/api/special.gen.ts': '', 'packages/api/other.gen.ts': '', 'packages/api/dist/b.js': '', 'packages/api/secret/deep/c.ts': '',
        'packages/web/special.gen.ts': '', 'packages/web/secret/d.ts': '',
        'packages/web/a/b/c/d/.gitignore': 'e.ts', 'packages/web/a/b/c/d/e.ts': '', 'packages/web/a/b/c/d/f/e.ts': '', 'packages/web/a/b/c/e.ts': '',
      }),
      ['kept.gen.ts', 'packages/api/only-here.ts', 'packages/api/special.gen.ts', 'packages/web/a/b/c/e.ts', 'packages/web/secret/d.ts'],
    );
  });

  it('takes in again what an inner ignore file allows of a folder', () => {
    deepEqual(list({ '.gitignore': 'out', 'web/.gitignore': '!out', 'web/out/a.ts': '', 'web/out/deep/b.ts': '', 'api/out/c.ts': '' }), ['web/out/a.ts', 'web/out/deep/b.ts']);
  });

  it('keeps folders of build output that no ignore file names', () => {
    deepEqual(list({ 'dist/index.js': '', 'build/task.js': '' }), ['build/task.js', 'dist/index.js']);
  });

  it('survives ignore files that make no sense', () => {
    deepEqual(list({ '.gitignore': '[z-a]\n!!\n\\\n(\n', 'a.ts': '' }), ['a.ts']);
  });

  it("honours git's own exclusions", () => {
    deepEqual(list({ '.git/info/exclude': 'private.ts\n', 'private.ts': '', 'a.ts': '' }), ['a.ts']);
  });

  it('finds the exclusions of the repository that a work tree belongs to', () => {
    const { root, path } = folder({
      'main/.git/info/exclude': 'private.ts\n', 'main/.git/worktrees/tree/commondir': '../..\n',
      'tree/private.ts': '', 'tree/a.ts': '',
    });
    deepEqual(root.length > 0 && new DiskSource(path('main')).files(), []);
    const tree = folder({ '.git': `gitdir: ${path('main/.git/worktrees/tree')}\n`, 'private.ts': '', 'a.ts': '' });
    deepEqual(new DiskSource(tree.root).files(), ['a.ts']);
  });

  it('honours the ignore files above a root within a repository', () => {
    const files = { '.git/HEAD': '', '.gitignore': 'generated/\npackages/api/old.ts\n', 'packages/.gitignore': '*.bak.ts', 'packages/api/old.ts': '', 'packages/api/a.bak.ts': '', 'packages/api/generated/b.ts': '', 'packages/api/c.ts': '' };
    deepEqual(list(files, 'packages/api'), ['c.ts']);
  });

  it('lists a root that is itself ignored: somebody named it on purpose', () => {
    deepEqual(list({ '.git/HEAD': '', '.gitignore': 'tmp/\n*.bak.ts', 'tmp/out/a.ts': '', 'tmp/out/.gitignore': 'b.ts', 'tmp/out/b.ts': '' }, 'tmp/out'), ['a.ts']);
  });

  it('does not look above a root that is in no repository', () => {
    deepEqual(list({ '.gitignore': '*.ts', 'packages/api/a.ts': '' }, 'packages/api'), ['a.ts']);
  });

  it('follows links to files, and neither links to folders nor links that lead nowhere', () => {
    const { root, path } = folder({ 'shared/region.ts': '', 'api/a.ts': '' });
    symlinkSync(path('shared/region.ts'), path('api/region.ts'));
    symlinkSync(path('shared'), path('api/shared'));
    symlinkSync(root, path('api/around'));
    symlinkSync(path('gone.ts'), path('api/gone.ts'));
    const source = new DiskSource(root);
    deepEqual(source.files(), ['api/a.ts', 'api/region.ts', 'shared/region.ts']);
    deepEqual(source.problems(), []);
  });

  it('takes include and exclude globs, and what says where imports lead in any case', () => {
    const { root } = folder({ 'src/a.ts': '', 'src/legacy/b.ts': '', 'src/legacy/deep/c.ts': '', 'scripts/d.ts': '', 'package.json': '', 'tsconfig.base.json': '', 'x.json': '' });
    deepEqual(new DiskSource(root, { include: ['src'], exclude: ['**/legacy'] }).files(), ['package.json', 'src/a.ts', 'tsconfig.base.json']);
    deepEqual(new DiskSource(root, { include: ['./src/**/*.ts'], exclude: ['src/*/*.ts', '*.json'] }).files(), ['src/a.ts', 'src/legacy/deep/c.ts']);
  });

  it('accepts the files that it would list', () => {
    const { root } = folder({ '.gitignore': 'dist', 'api/.gitignore': '*.gen.ts\nout/', 'api/a.ts': '', 'scripts/b.ts': '' });
    const source = new DiskSource(root, { exclude: ['scripts'] });
    const files = ['api/new.ts', 'api/deep/new.ts', 'api/new.gen.ts', 'api/out/new.ts', 'dist/new.ts', 'api/dist/new.ts', 'scripts/new.ts', 'node_modules/a/new.ts', 'new.d.ts', 'new.md'];
    deepEqual(files.filter((file) => source.accepts(file)), ['api/new.ts', 'api/deep/new.ts']);
    equal(source.exists('api/new.ts'), false);
  });
});
