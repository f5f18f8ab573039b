import { deepEqual } from 'node:assert/strict';
import { compileGlobs } from '../../server/src/project/globs';

describe('project/globs', () => {
  const matching = (globs: readonly string[], files: readonly string[], root = '/home/ada/shop') => files.filter(compileGlobs(globs, root));

  it('matches files and all that lies in a folder', () => {
    const files = ['a.ts', 'src/a.ts', 'src/deep/a.ts', 'srcs/a.ts', 'lib/src/a.ts', 'src/.hidden/a.ts'];
    deepEqual(matching(['src'], files), ['src/a.ts', 'src/deep/a.ts', 'src/.hidden/a.ts']);
    deepEqual(matching(['src/'], files), matching(['src'], files));
    deepEqual(matching(['./src/**'], files), matching(['src'], files));
    deepEqual(matching(['**/src/*.ts', 'a.ts'], files), ['a.ts', 'src/a.ts', 'lib/src/a.ts']);
    deepEqual(matching([], files), []);
  });

  it('knows alternatives, and no pattern of brackets and marks that shells have beyond that', () => {
    deepEqual(matching(['**/*.{test,spec}.*'], ['a.test.ts', 'b/c.spec.tsx', 'test.ts']), ['a.test.ts', 'b/c.spec.tsx']);
    deepEqual(matching(['app/(web)/[id]/**', '!a.ts'], ['app/(web)/i/page.ts', 'b.ts']), ['app/(web)/i/page.ts']);
  });

  it('climbs out of the root, as globs of a configuration above it do', () => {
    const files = ['src/a.ts', 'test/b.ts'];
    deepEqual(matching(['../*/src/**'], files), ['src/a.ts']);
    deepEqual(matching(['../../ada/shop/test'], files), ['test/b.ts']);
    deepEqual(matching(['../other/**'], files), []);
  });
});
