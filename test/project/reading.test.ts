import { deepEqual, equal } from 'node:assert/strict';
import { DiskSource } from '../../server/src/project/disk-source';
import { editableFolders } from '../support/editable-folder';

const CLIENT = "import { S3Client } from '@aws-sdk/client-s3';\n";

describe('project/reading', () => {
  const folder = editableFolders();

  it('reads UTF-8, with and without a byte order mark', () => {
    const { root } = folder({ 'a.ts': `\uFEFF${CLIENT}`, 'b.ts': "export const name = 'Zürich 🏔';\n", 'c.ts': '' });
    const source = new DiskSource(root);
    deepEqual(['a.ts', 'b.ts', 'c.ts', 'd.ts'].map((file) => source.read(file)), [CLIENT, "export const name = 'Zürich 🏔';\n", '', undefined]);
    deepEqual(source.problems(), []);
  });

  it('tells what is not UTF-8, once a file', () => {
    const { root } = folder({
      'latin1.ts': Buffer.from(`${CLIENT}// Zürich`, 'latin1'),
      'utf16le.ts': Buffer.from(`\uFEFF${CLIENT}`, 'utf16le'),
      'utf16be.ts': Buffer.from(`\uFEFF${CLIENT}`, 'utf16le').swap16(),
      'good.ts': CLIENT,
    });
    const source = new DiskSource(root);
    for (let pass = 0; pass < 2; pass++) deepEqual(source.files().map((file) => source.mayMatter(file) && source.read(file)), [CLIENT, false, false, false]);
    deepEqual(source.problems(), [
      { file: 'latin1.ts', message: 'The file is not UTF-8, so it was left out.' },
      { file: 'utf16be.ts', message: 'The file is UTF-16, so it was left out; save it as UTF-8.' },
      { file: 'utf16le.ts', message: 'The file is UTF-16, so it was left out; save it as UTF-8.' },
    ]);
  });

  it('is silent about files that cannot be decoded and do not matter', () => {
    const { root } = folder({ 'video.ts': new Uint8Array([0x47, 0x40, 0xff, 0x10, 0x00]), 'jquery.js': 'var a=1;'.repeat(10_000) });
    const source = new DiskSource(root);
    deepEqual(source.files().map((file) => [source.mayMatter(file), source.read(file)]), [[false, undefined], [false, undefined]]);
    deepEqual(source.problems(), []);
  });

  it('reads data that does not matter by itself, once somebody wants it', () => {
    const { root } = folder({ 'limits.json': '{ "name": "Zürich" }' });
    const source = new DiskSource(root);
    deepEqual([source.mayMatter('limits.json'), source.read('limits.json'), source.mayMatter('limits.json')], [false, '{ "name": "Zürich" }', false]);
  });

  it('leaves out a file of 50 MB', () => {
    const { root } = folder({ 'huge.ts': Buffer.alloc(50_000_000, CLIENT), 'small.ts': CLIENT });
    const source = new DiskSource(root);
    deepEqual(source.files().filter((file) => source.mayMatter(file)), ['small.ts']);
    equal(source.read('huge.ts'), undefined);
    deepEqual(source.problems(), [{ file: 'huge.ts', message: 'The file is larger than 5 MB, so it was left out.' }]);
  });

  it('reads a file of just the size that is allowed', () => {
    const { root } = folder({ 'a.ts': CLIENT, 'b.ts': `${CLIENT} ` });
    const source = new DiskSource(root, { maxBytes: CLIENT.length });
    deepEqual(source.files().map((file) => source.read(file)), [CLIENT, undefined]);
  });

  it('leaves out JavaScript that a tool has written, and says so where it could matter', () => {
    const { root } = folder({
      'action/index.js': `${'var a=1;'.repeat(10_000)}\n${CLIENT}`,
      'action/other.js': 'var a=1;'.repeat(10_000),
      'wide.ts': `export const data = '${'x'.repeat(60_000)}';\n${CLIENT}`,
      'bundle.js': `var a = 1;\n`.repeat(100_000) + CLIENT,
    });
    const source = new DiskSource(root);
    deepEqual(source.files().filter((file) => source.mayMatter(file)), ['wide.ts']);
    deepEqual(source.problems(), ['action/index.js', 'bundle.js'].map((file) => ({ file, message: 'The file looks minified or bundled, so it was left out.' })));
  });

  it('takes a file that vanishes between listing and reading as gone', () => {
    const { root, ...disk } = folder({ 'a.ts': CLIENT, 'b.ts': CLIENT });
    const source = new DiskSource(root);
    deepEqual(source.files(), ['a.ts', 'b.ts']);
    disk.delete('a.ts');
    deepEqual(source.files().map((file) => source.mayMatter(file)), [false, true]);
    equal(source.read('a.ts'), undefined);
    deepEqual(source.problems(), []);
  });

  it('tells a file that turned into something else', () => {
    const { root, ...disk } = folder({ 'a.ts': CLIENT });
    const source = new DiskSource(root);
    source.files();
    disk.delete('a.ts');
    disk.write('a.ts/b.ts', CLIENT);
    equal(source.read('a.ts'), undefined);
    deepEqual(source.problems(), [{ file: 'a.ts', message: 'The file cannot be read: it is a folder.' }]);
  });

  it('keeps what it read until it is told of a change', () => {
    const { root, ...disk } = folder({ 'a.ts': CLIENT });
    const source = new DiskSource(root);
    source.read('a.ts');
    disk.write('a.ts', '// nothing');
    equal(source.read('a.ts'), CLIENT);
    source.changed(['a.ts']);
    equal(source.read('a.ts'), '// nothing');
    equal(source.mayMatter('a.ts'), false);
  });

  it('notices new, deleted and newly ignored files and folders', () => {
    const { root, ...disk } = folder({ 'a.ts': CLIENT, 'lib/b.ts': CLIENT, 'lib/c.ts': CLIENT });
    const source = new DiskSource(root);
    source.files();
    disk.write('new/d.ts', CLIENT);
    source.changed(['new']);
    deepEqual(source.files(), ['a.ts', 'lib/b.ts', 'lib/c.ts', 'new/d.ts']);
    disk.write('e.ts', CLIENT);
    disk.delete('a.ts');
    source.changed(['e.ts', 'a.ts']);
    deepEqual(source.files(), ['e.ts', 'lib/b.ts', 'lib/c.ts', 'new/d.ts']);
    disk.delete('lib');
    source.changed(['lib']);
    deepEqual(source.files(), ['e.ts', 'new/d.ts']);
    disk.write('.gitignore', 'new');
    source.changed(['.gitignore']);
    deepEqual(source.files(), ['e.ts']);
  });

  it('lists again only when the list can have changed', () => {
    const { root, ...disk } = folder({ 'a.ts': CLIENT });
    const source = new DiskSource(root);
    const files = source.files();
    disk.write('a.ts', 'const changed = true;');
    disk.write('notes.md', '');
    disk.write('node_modules/x/index.js', '');
    source.changed(['a.ts', 'notes.md', 'node_modules/x/index.js']);
    equal(source.files(), files);
  });
});
