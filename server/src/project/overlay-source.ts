import type { FileProblem } from '../extract/location';
import type { FileSource } from './file-source';
import { mayMatter } from './prefilter';

/** What texts can be laid over: a source that also says which new files would be part of it. */
export interface OverlayBase extends FileSource {
  accepts(file: string): boolean;
}

interface Overlaid {
  readonly text: string;
  readonly matters: boolean;
}

/** Unsaved texts over another source. A text of a file that the source does not know makes a new file, if the source would accept one there. */
export class OverlaySource implements FileSource {
  private readonly texts = new Map<string, Overlaid>();
  private listed: { readonly base: readonly string[]; readonly files: readonly string[] } | undefined;

  constructor(private readonly base: OverlayBase) {}

  get root(): string {
    return this.base.root;
  }

  /** `text` is what is analysed from now on, until `clearText`. */
  setText(file: string, text: string): void {
    if (!this.texts.has(file)) {
      if (!this.base.exists(file) && !this.base.accepts(file)) return;
      this.listed = undefined;
    }
    this.texts.set(file, { text, matters: mayMatter(file, text) });
  }

  /** The file is again what the source below says. */
  clearText(file: string): void {
    if (this.texts.delete(file)) this.listed = undefined;
  }

  files(): readonly string[] {
    const base = this.base.files();
    if (this.listed?.base !== base) this.listed = { base, files: this.withNewFiles(base) };
    return this.listed.files;
  }

  exists(file: string): boolean {
    return this.texts.has(file) || this.base.exists(file);
  }

  read(file: string): string | undefined {
    const overlaid = this.texts.get(file);
    return overlaid ? overlaid.text : this.base.read(file);
  }

  mayMatter(file: string): boolean {
    return this.texts.get(file)?.matters ?? this.base.mayMatter(file);
  }

  problems(): readonly FileProblem[] {
    return this.base.problems().filter(({ file }) => !this.texts.has(file));
  }

  private withNewFiles(base: readonly string[]): readonly string[] {
    const added = [...this.texts.keys()].filter((file) => !this.base.exists(file));
    return added.length === 0 ? base : [...base, ...added].sort();
  }
}
