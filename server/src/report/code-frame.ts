import type { Location } from '../extract/location';
import type { Places } from './places';
import { printable } from './printable';

/** Longest piece of a source line that is shown; minified files have lines of many thousand characters. */
const WIDTH = 110;
/** How much of a cut line is shown before the range. */
const CONTEXT = 30;

/** A code frame in parts, so that the caller can colour it. */
export interface CodeFrame {
  /** Line number, as wide as `blank`. */
  readonly number: string;
  readonly blank: string;
  readonly code: string;
  /** Spaces (and the code's tabs) up to the range, so that carets stand under it. */
  readonly padding: string;
  readonly carets: string;
}

/** The first line of a range with carets under it; undefined where the text is not at hand. */
export function codeFrame(places: Places, location: Location): CodeFrame | undefined {
  const place = places.of(location);
  const line = places.lineText(location.file, place.line);
  if (line === '') return undefined;
  const start = place.column - 1;
  const end = place.endLine === place.line ? place.endColumn - 1 : line.length;
  const from = line.length <= WIDTH ? 0 : Math.max(0, Math.min(start - CONTEXT, line.length - WIDTH));
  const to = Math.min(line.length, from + WIDTH);
  const before = from > 0 ? '…' : '';
  const shown = line.slice(from, to);
  return {
    number: String(place.line),
    blank: ' '.repeat(String(place.line).length),
    code: `${before}${printable(shown)}${to < line.length ? '…' : ''}`,
    padding: before.replace(/./, ' ') + shown.slice(0, start - from).replace(/[^\t]/g, ' '),
    carets: '^'.repeat(Math.max(1, Math.min(end, to) - start)),
  };
}
