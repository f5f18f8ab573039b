import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder on disk for one test. */
export interface EditableFolder {
  readonly root: string;
  /** Absolute path of a file or folder in it. */
  path(file: string): string;
  write(file: string, content: string | Uint8Array): void;
  delete(file: string): void;
}

/** Makes folders with the given files, and deletes them after each test of the suite it is called in. */
export function editableFolders(): (files: Readonly<Record<string, string | Uint8Array>>) => EditableFolder {
  const roots: string[] = [];
  afterEach(() => {
    for (const root of roots.splice(0)) rmSync(root, { recursive: true, force: true });
  });
  return (files) => {
    const root = realpathSync(mkdtempSync(join(tmpdir(), 'regionlint-')));
    roots.push(root);
    const folder: EditableFolder = {
      root,
      path: (file) => join(root, file),
      write: (file, content) => {
        mkdirSync(dirname(join(root, file)), { recursive: true });
        writeFileSync(join(root, file), content);
      },
      delete: (file) => rmSync(join(root, file), { recursive: true }),
    };
    for (const [file, content] of Object.entries(files)) folder.write(file, content);
    return folder;
  };
}
