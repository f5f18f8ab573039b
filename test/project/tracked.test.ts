import { deepEqual, equal } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { DiskSource } from '../../server/src/project/disk-source';
import { trackedPaths } from '../../server/src/project/git-index';
import { editableFolders } from '../support/editable-folder';

const FILES = {
  '.gitignore': '*.js\nout/\n',
  'src/a.ts': '',
  'src/handler.js': '// written by hand, and added with force',
  'src/built.js': '',
  'out/kept.ts': '',
  'out/deep/kept.js': '',
  'out/deep/gone.ts': '',
  'a-name-that-is-long-enough-for-the-padding.js': '',
};
const FORCED = ['src/handler.js', 'out/kept.ts', 'out/deep/kept.js', 'a-name-that-is-long-enough-for-the-padding.js'];

describe('project/tracked files', () => {
  const folder = editableFolders();

  for (const [form, ...setUp] of [
    ['version 2'],
    ['version 3, with extended flags', 'add -N src/built.ts'],
    ['version 4, with shortened names', 'update-index --index-version 4'],
  ]) {
    it(`are read though ignore files name them: ${form}`, () => {
      const root = repository('init -q', 'add .', `add -f ${FORCED.join(' ')}`, ...setUp);
      const files = new DiskSource(root.path('')).files();
      deepEqual(files, ['a-name-that-is-long-enough-for-the-padding.js', 'out/deep/kept.js', 'out/kept.ts', ...(setUp[0]?.includes('-N') ? ['src/a.ts', 'src/built.ts'] : ['src/a.ts']), 'src/handler.js']);
    });
  }

  it('are read in a repository with long hashes, and below its top', () => {
    const root = repository('init -q --object-format=sha256', `add -f ${FORCED.join(' ')}`);
    deepEqual(new DiskSource(root.path('src')).files(), ['a.ts', 'handler.js']);
    equal(new DiskSource(root.path('')).accepts('out/deep/kept.js'), true);
    equal(new DiskSource(root.path('')).accepts('out/deep/gone.ts'), false);
  });

  it('are none where nothing is tracked, or the index is not understood', () => {
    deepEqual(new DiskSource(repository('init -q').path('')).files(), ['src/a.ts']);
    const broken = folder({ ...FILES, '.git/HEAD': '', '.git/index': 'DIRC\0\0\0\u0009' });
    deepEqual(new DiskSource(broken.path('')).files(), ['src/a.ts']);
    equal(trackedPaths(broken.path('.git/nothing'), 20), undefined);
  });

  function repository(...commands: readonly string[]) {
    const root = folder({ ...FILES, ...(commands.some((command) => command.includes('built.ts')) && { 'src/built.ts': '' }) });
    for (const command of commands) execFileSync('git', command.split(' '), { cwd: root.path(''), stdio: 'pipe' });
    return root;
  }
});
