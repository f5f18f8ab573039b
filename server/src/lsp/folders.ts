import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Folder } from './folder';
import { uriToPath } from './uris';

/** A file as one folder knows it. */
export interface FolderFile {
  readonly folder: Folder;
  readonly file: string;
}

/** The open workspace folders. A file belongs to the innermost folder around it, also where one folder lies in another. */
export class Folders {
  private readonly folders = new Map<string, Folder>();

  constructor(private readonly open: (root: string, uri: string) => Folder) {}

  get all(): readonly Folder[] {
    return [...this.folders.values()];
  }

  /** The folder, unless it is already there or is on no disk. */
  add(uri: string): Folder | undefined {
    const root = uriToPath(uri);
    if (root === undefined || this.folders.has(root)) return undefined;
    const folder = this.open(root, uri);
    this.folders.set(root, folder);
    return folder;
  }

  /** The folder that was taken out and disposed of, if it was there. */
  remove(uri: string): Folder | undefined {
    const root = uriToPath(uri);
    const folder = root === undefined ? undefined : this.folders.get(root);
    if (root === undefined || !folder) return undefined;
    this.folders.delete(root);
    folder.dispose();
    return folder;
  }

  /** The file and the folder it belongs to; undefined for what is outside all of them. */
  find(uri: string): FolderFile | undefined {
    const absolute = uriToPath(uri);
    return absolute === undefined ? undefined : this.around(absolute).at(-1);
  }

  /** A file in every folder around it, outermost first: what changes in it may change the result of each. */
  findAll(uri: string): readonly FolderFile[] {
    const absolute = uriToPath(uri);
    return absolute === undefined ? [] : this.around(absolute);
  }

  /** Is it this folder that says what is in the file? Of files outside all folders, such as a configuration above, each folder speaks for itself. */
  speaksFor(folder: Folder, file: string): boolean {
    return (this.find(folder.uriOf(file))?.folder ?? folder) === folder;
  }

  documentChanged(document: TextDocument): void {
    for (const { folder, file } of this.findAll(document.uri)) folder.documentChanged(file, document);
  }

  documentClosed(document: TextDocument): void {
    for (const { folder, file } of this.findAll(document.uri)) folder.documentClosed(file);
  }

  dispose(): void {
    for (const folder of this.all) folder.dispose();
    this.folders.clear();
  }

  private around(absolute: string): readonly FolderFile[] {
    return this.all
      .flatMap((folder) => {
        const file = folder.fileOf(absolute);
        return file === undefined ? [] : [{ folder, file }];
      })
      .sort((a, b) => a.folder.root.length - b.folder.root.length);
  }
}
