import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const manifest: { dependencies: object; devDependencies: object; scripts: object } = JSON.parse(read('package.json'));

describe('documents', () => {
  it('README begins with the two commands', () => {
    assert.match(read('README.md'), /^# regionlint\n\n```sh\nnpm start .*\nnpm test .*\n```\n/);
  });

  it('CONTRIBUTING says of every dependency why it is there, and of nothing else', () => {
    const table = read('CONTRIBUTING.md').split('## Why each dependency is there')[1] ?? '';
    const explained = [...table.matchAll(/^\| (`.*`) \|/gm)].flatMap((row) => [...(row[1] ?? '').matchAll(/`([^`]+)`/g)].map((name) => name[1]));
    assert.deepEqual(explained.sort(), [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)].sort());
  });

  for (const file of ['README.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md', 'CHANGELOG.md', 'syntaxes/README.md', 'samples/parcel-service/README.md']) {
    it(`${file} links to files, scripts and folders that are there`, () => {
      const text = read(file);
      const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map((link) => join(dirname(file), link[1] ?? ''));
      const scripts = [...text.matchAll(/npm run ([\w-]+)/g)].map((command) => command[1] ?? '');
      const paths = [...text.matchAll(/`((?:server|client|test|scripts|samples|syntaxes|packages)\/[\w./-]+)`/g)].map((path) => path[1] ?? '');
      const base = file.startsWith('samples/') ? dirname(file) : '';
      assert.deepEqual([...links, ...paths.map((path) => join(base, path))].filter((path) => !existsSync(join(ROOT, path))), []);
      assert.deepEqual(scripts.filter((script) => !(script in manifest.scripts)), []);
    });
  }
});
