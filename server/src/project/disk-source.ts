import { statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { FileProblem } from '../extract/location';
import { isCandidate, isCode, isModuleDescription, isSkippedFolder } from './candidates';
import { isCopy } from './copies';
import { type FileContent, FileReader } from './file-content';
import type { FileSource } from './file-source';
import type { FileStamp } from './file-stamps';
import { compileGlobs, type GlobMatcher } from './globs';
import { type Listing, walk } from './walk';

export interface DiskOptions {
  /** Globs relative to the root; empty means everything. */
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  /** Files with more bytes are left out and reported. */
  readonly maxBytes?: number;
  /** The stamps of the files are asked for. */
  readonly stamps?: boolean;
}

const MAX_BYTES = 5_000_000;

/**
 * The files of a folder on disk. What was listed and read is kept until `changed` says that it no longer holds.
 * Ignored files, node_modules, declaration files and lock files are not part of it.
 */
export class DiskSource implements FileSource {
  private readonly includes: GlobMatcher;
  private readonly excludes: GlobMatcher;
  private readonly reader: FileReader;
  private readonly contents = new Map<string, FileContent>();
  private readonly unread = new Map<string, FileProblem>();
  private listed: (Listing & { readonly set: ReadonlySet<string> }) | undefined;

  /** `root`: absolute path of a folder. */
  constructor(
    readonly root: string,
    { include = [], exclude = [], maxBytes = MAX_BYTES, stamps = false }: DiskOptions = {},
  ) {
    this.includes = include.length === 0 ? () => true : compileGlobs(include, root);
    this.excludes = exclude.length === 0 ? () => false : compileGlobs(exclude, root);
    this.reader = new FileReader(maxBytes, stamps);
  }

  files(): readonly string[] {
    return this.listing().files;
  }

  exists(file: string): boolean {
    return this.listing().set.has(file);
  }

  read(file: string): string | undefined {
    const known = this.content(file);
    return (known && !known.isDecoded ? this.load(file, true) : known)?.text;
  }

  mayMatter(file: string): boolean {
    const content = this.content(file);
    return content !== undefined && content.matters && !isCopy(file, content.text, (other) => this.exists(other));
  }

  problems(): readonly FileProblem[] {
    return [...this.listing().problems, ...this.unread.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
  }

  /** By what the content of a file that has been read is recognised. */
  stamp(file: string): FileStamp | undefined {
    return this.contents.get(file)?.stamp;
  }

  /** Would a file of this path be part of the source if it were there? */
  accepts(file: string): boolean {
    const name = basename(file);
    if (!isCandidate(name) || !this.lists(file)) return false;
    const folders = foldersOf(file);
    if (folders.some((folder) => isSkippedFolder(basename(folder)) || this.excludes(folder))) return false;
    let rules = this.listing().rules.get('');
    for (const folder of folders) {
      if (rules?.ignores(`${folder}/`)) return false;
      rules = this.listing().rules.get(folder) ?? rules;
    }
    return !rules?.ignores(file);
  }

  /** These files or folders, relative to the root, were created, changed or deleted on disk. */
  changed(paths: readonly string[]): void {
    for (const path of paths) {
      this.forget(path);
      if (!this.listed || (this.listed.set.has(path) && isFile(join(this.root, path)))) continue;
      if (this.changesListing(path)) {
        for (const file of this.contents.keys()) if (file.startsWith(`${path}/`)) this.forget(file);
        this.listed = undefined;
      }
    }
  }

  private changesListing(path: string): boolean {
    if (path.split('/').some(isSkippedFolder)) return false;
    const name = basename(path);
    return name === '.gitignore' || isCandidate(name) || this.files().some((file) => file.startsWith(`${path}/`)) || isFolder(join(this.root, path));
  }

  private listing(): Listing & { readonly set: ReadonlySet<string> } {
    if (!this.listed) {
      const listing = walk(this.root, { enters: (folder) => !this.excludes(folder), lists: (file) => this.lists(file) });
      this.listed = { ...listing, set: new Set(listing.files) };
    }
    return this.listed;
  }

  /** Whatever is included, what is says where its imports lead is needed to understand it. */
  private lists(file: string): boolean {
    return !this.excludes(file) && (this.includes(file) || isModuleDescription(basename(file)));
  }

  /** Code is decoded at once, as its imports are asked for in any case; data only when somebody wants it. */
  private content(file: string): FileContent | undefined {
    return this.contents.get(file) ?? (this.exists(file) ? this.load(file, isCode(file)) : undefined);
  }

  private load(file: string, wantsText: boolean): FileContent {
    const content = this.reader.read(join(this.root, file), file, wantsText);
    this.contents.set(file, content);
    if (content.problem !== undefined) this.unread.set(file, { file, message: content.problem });
    return content;
  }

  private forget(file: string): void {
    this.contents.delete(file);
    this.unread.delete(file);
  }
}

/** The folders around a file, outermost first. */
function foldersOf(file: string): readonly string[] {
  const parts = file.split('/');
  return parts.slice(1).map((_, i) => parts.slice(0, i + 1).join('/'));
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
