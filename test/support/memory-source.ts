import type { FileProblem } from '../../server/src/extract/location';
import type { FileSource } from '../../server/src/project/file-source';

/** A workspace in memory whose files can be edited. */
export class MemorySource implements FileSource {
  /** Files that were read, in order. */
  readonly reads: string[] = [];
  private readonly texts: Map<string, string>;

  constructor(
    texts: Readonly<Record<string, string>>,
    private readonly found: readonly FileProblem[] = [],
    readonly root = '/home/ada/shop',
  ) {
    this.texts = new Map(Object.entries(texts));
  }

  set(file: string, text: string): void {
    this.texts.set(file, text);
  }

  delete(file: string): void {
    this.texts.delete(file);
  }

  files(): readonly string[] {
    return [...this.texts.keys()].sort();
  }

  exists(file: string): boolean {
    return this.texts.has(file);
  }

  read(file: string): string | undefined {
    this.reads.push(file);
    return this.texts.get(file);
  }

  mayMatter(file: string): boolean {
    return /arn:|aws/.test(this.texts.get(file) ?? '');
  }

  problems(): readonly FileProblem[] {
    return this.found;
  }
}
