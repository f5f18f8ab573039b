import { posix } from 'node:path';

/** Folders in which tools are run: those with the tool's own configuration, else with a package.json. */
export class Projects {
  private readonly folders: ReadonlySet<string>;
  private readonly packages: ReadonlySet<string>;

  constructor(files: readonly string[], configuration: RegExp) {
    this.folders = foldersWith(files, (name) => configuration.test(name));
    this.packages = foldersWith(files, (name) => name === 'package.json');
  }

  /** The folder that a program's file belongs to. */
  folderOf(file: string): string {
    return nearest(this.folders, file) ?? nearest(this.packages, file) ?? '';
  }

  /** What a path may mean that is relative to where the tool is run, best first. */
  possibleFolders(file: string): readonly string[] {
    return [...new Set([nearest(this.folders, file), nearest(this.packages, file), folderOf(file)].filter((folder) => folder !== undefined))];
  }

  /** The code that a program deploys where no function tells more: all, if it is the only one; else its own folder. */
  covers(file: string): string {
    return this.folders.size === 1 && nearest(this.folders, file) !== undefined ? '' : this.folderOf(file);
  }
}

function foldersWith(files: readonly string[], test: (name: string) => boolean): ReadonlySet<string> {
  return new Set(files.filter((file) => test(posix.basename(file))).map(folderOf));
}

export function folderOf(file: string): string {
  const folder = posix.dirname(file);
  return folder === '.' ? '' : folder;
}

function nearest(folders: ReadonlySet<string>, file: string): string | undefined {
  for (let folder = folderOf(file); ; folder = folderOf(folder)) {
    if (folders.has(folder)) return folder;
    if (folder === '') return undefined;
  }
}
