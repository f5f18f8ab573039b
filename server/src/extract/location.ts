/** Half-open range of UTF-16 offsets in one file's text. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A range in a file. `file` is relative to the workspace root, with forward slashes. */
export interface Location {
  readonly file: string;
  readonly range: TextRange;
}

/** 1-based line and column, as people and the map document count them. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/** Converts offsets of one text to lines and columns and back; a line ends at \n, \r\n or \r, as in LSP. */
export class LineIndex {
  private readonly starts: number[] = [0];

  constructor(private readonly text: string) {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 13 && text.charCodeAt(i + 1) === 10) continue;
      if (code === 10 || code === 13) this.starts.push(i + 1);
    }
  }

  get lineCount(): number {
    return this.starts.length;
  }

  lineColumn(offset: number): LineColumn {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - this.starts[low]! + 1 };
  }

  /** Offset of a 1-based line and column; beyond the text it is the text's end. */
  offset({ line, column }: LineColumn): number {
    const start = this.starts[line - 1];
    return start === undefined ? this.text.length : Math.min(start + column - 1, this.text.length);
  }

  /** The text of a 1-based line without its line break. */
  lineText(line: number): string {
    const start = this.starts[line - 1] ?? this.text.length;
    const end = this.starts[line] ?? this.text.length;
    return this.text.slice(start, end).replace(/[\r\n]+$/, '');
  }
}

/** A file of which something could not be analysed; the rest of the workspace was. */
export interface FileProblem {
  readonly file: string;
  readonly range?: TextRange;
  readonly message: string;
}
