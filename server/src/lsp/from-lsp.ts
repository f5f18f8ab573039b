import type { Range } from 'vscode-languageserver';
import type { TextRange } from '../extract/location';
import type { Positions } from './to-lsp';

export function fromLspRange(range: Range, file: string, positions: Positions): TextRange {
  return { start: positions.offset(file, range.start), end: positions.offset(file, range.end) };
}

/** Do two ranges share a character, or does one stand at the other's edge, as a cursor does? */
export function touches(a: TextRange, b: TextRange): boolean {
  return a.start <= b.end && b.start <= a.end;
}
