import { LineIndex, type LineColumn, type Location } from '../extract/location';

/** Where a range starts and ends, for people: 1-based, the end exclusive. */
export interface Place extends LineColumn {
  readonly file: string;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Turns the offsets of a workspace's locations into lines and columns; each file's lines are counted once. */
export class Places {
  private readonly indexes = new Map<string, LineIndex | undefined>();

  constructor(private readonly text: (file: string) => string | undefined) {}

  /** A location in a file whose text is not at hand stands at its start, 1:1. */
  of({ file, range }: Location): Place {
    const index = this.index(file);
    const start = index?.lineColumn(range.start) ?? { line: 1, column: 1 };
    const end = index?.lineColumn(range.end) ?? start;
    return { file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
  }

  /** A 1-based line without its line break; empty where the text is not at hand. */
  lineText(file: string, line: number): string {
    return this.index(file)?.lineText(line) ?? '';
  }

  /** `src/db.ts:12:8` */
  name(location: Location): string {
    const { file, line, column } = this.of(location);
    return `${file}:${line}:${column}`;
  }

  private index(file: string): LineIndex | undefined {
    if (!this.indexes.has(file)) {
      const text = this.text(file);
      this.indexes.set(file, text === undefined ? undefined : new LineIndex(text));
    }
    return this.indexes.get(file);
  }
}
