import type { FileFacts } from '../extract/facts';
import type { FileProblem } from '../extract/location';
import type { FileSource } from '../project/file-source';

/** The two readers of one file's text. Both are pure functions of it, so that their results may be kept. */
export interface TextReaders {
  /** Undefined where nothing is known of the file's language. */
  extract(file: string, text: string): FileFacts | undefined;
  specifiers(file: string, text: string): readonly string[];
}

/** What was learnt from one text of a file. */
interface Extracted {
  readonly text: string;
  readonly facts?: FileFacts | undefined;
  readonly problem?: FileProblem;
}

/**
 * Texts and facts of one workspace. Facts are kept as long as the file's text is the same, across analyses;
 * texts are read once an analysis, so that all that one analysis says is about the same texts.
 */
export class FactStore {
  private texts = new Map<string, string | undefined>();
  private readonly extracted = new Map<string, Extracted>();
  private readonly imports = new Map<string, { readonly text: string; readonly specifiers: readonly string[] }>();

  constructor(
    private readonly source: FileSource,
    private readonly readers: TextReaders,
  ) {}

  /** Begins an analysis: the texts of `changed` are read again, without it those of all files. */
  begin(changed?: readonly string[]): void {
    // A new map, as the last analysis still speaks of the old texts.
    this.texts = new Map(changed ? this.texts : []);
    for (const file of changed ?? []) this.texts.delete(file);
  }

  text(file: string): string | undefined {
    if (!this.texts.has(file)) this.texts.set(file, this.source.read(file));
    return this.texts.get(file);
  }

  /** The texts of this analysis, now and after later ones have begun. */
  snapshot(): (file: string) => string | undefined {
    const { texts } = this;
    return (file) => texts.get(file);
  }

  facts(file: string): FileFacts | undefined {
    return this.extract(file)?.facts;
  }

  specifiers(file: string): readonly string[] {
    const text = this.text(file);
    if (text === undefined) return [];
    const known = this.imports.get(file);
    if (known?.text === text) return known.specifiers;
    const specifiers = this.readers.specifiers(file, text);
    this.imports.set(file, { text, specifiers });
    return specifiers;
  }

  /** Files of this analysis that extraction failed on. */
  problems(): readonly FileProblem[] {
    return [...this.extracted.entries()].flatMap(([file, { text, problem }]) => (problem && this.texts.get(file) === text ? [problem] : []));
  }

  private extract(file: string): Extracted | undefined {
    const text = this.text(file);
    if (text === undefined) {
      this.extracted.delete(file);
      return undefined;
    }
    const known = this.extracted.get(file);
    if (known?.text === text) return known;
    const extracted = this.tryExtract(file, text);
    this.extracted.set(file, extracted);
    return extracted;
  }

  /** A text that brings extraction down (such as nesting without end) costs its own file and no other. */
  private tryExtract(file: string, text: string): Extracted {
    try {
      return { text, facts: this.readers.extract(file, text) };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return { text, problem: { file, message: `cannot be analysed: ${reason}` } };
    }
  }
}
