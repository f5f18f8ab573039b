import { deepEqual, equal } from 'node:assert/strict';
import { DiskSource } from '../../server/src/project/disk-source';
import { OverlaySource } from '../../server/src/project/overlay-source';
import { editableFolders } from '../support/editable-folder';

const CLIENT = "import { S3Client } from '@aws-sdk/client-s3';\n";

describe('project/overlay-source', () => {
  const folder = editableFolders();
  const overlay = (files: Readonly<Record<string, string | Uint8Array>>) => new OverlaySource(new DiskSource(folder(files).root));

  it('lets unsaved text win until it is cleared', () => {
    const source = overlay({ 'a.ts': CLIENT });
    source.setText('a.ts', '// nothing');
    deepEqual([source.read('a.ts'), source.mayMatter('a.ts'), source.exists('a.ts')], ['// nothing', false, true]);
    source.clearText('a.ts');
    deepEqual([source.read('a.ts'), source.mayMatter('a.ts'), source.exists('a.ts')], [CLIENT, true, true]);
  });

  it('has new files that are nowhere on disk', () => {
    const source = overlay({ 'b.ts': '' });
    source.setText('a.ts', CLIENT);
    deepEqual([source.files(), source.exists('a.ts'), source.mayMatter('a.ts'), source.read('a.ts')], [['a.ts', 'b.ts'], true, true, CLIENT]);
    source.clearText('a.ts');
    deepEqual([source.files(), source.exists('a.ts'), source.mayMatter('a.ts'), source.read('a.ts')], [['b.ts'], false, false, undefined]);
  });

  it('does not take in a file that is ignored on disk', () => {
    const source = overlay({ '.gitignore': 'dist', 'a.ts': '' });
    source.setText('dist/b.js', CLIENT);
    source.setText('node_modules/c/index.js', CLIENT);
    source.setText('notes.md', CLIENT);
    deepEqual([source.files(), source.exists('dist/b.js'), source.read('dist/b.js')], [['a.ts'], false, undefined]);
  });

  it('has nothing to say against a file on disk whose unsaved text is fine', () => {
    const source = overlay({ 'a.ts': Buffer.from(`${CLIENT}// Zürich`, 'latin1') });
    source.read('a.ts');
    equal(source.problems().length, 1);
    source.setText('a.ts', CLIENT);
    deepEqual([source.read('a.ts'), source.problems()], [CLIENT, []]);
  });

  it('keeps a file that was deleted on disk while it is open', () => {
    const { root, ...disk } = folder({ 'a.ts': CLIENT, 'b.ts': '' });
    const base = new DiskSource(root);
    const source = new OverlaySource(base);
    source.setText('a.ts', CLIENT);
    disk.delete('a.ts');
    base.changed(['a.ts']);
    deepEqual([source.files(), source.read('a.ts')], [['a.ts', 'b.ts'], CLIENT]);
    source.clearText('a.ts');
    deepEqual([source.files(), source.read('a.ts')], [['b.ts'], undefined]);
  });

  it('lists the same array as long as nothing changes', () => {
    const source = overlay({ 'b.ts': '' });
    source.setText('a.ts', CLIENT);
    const files = source.files();
    source.setText('a.ts', `${CLIENT}// more`);
    equal(source.files(), files);
  });
});
