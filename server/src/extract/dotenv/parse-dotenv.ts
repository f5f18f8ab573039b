import type { Location } from '../location';

/** A variable that a file or a command sets, with the place of its value. */
export interface Assignment {
  readonly name: string;
  readonly value: string;
  readonly at: Location;
}

const LINE = /^[ \t]*(?:export[ \t]+)?([A-Za-z_][\w.]*)[ \t]*=[ \t]*("(?:\\.|[^"\\])*"|'[^']*'|[^\r\n]*)/gm;

/** The variables of an .env file, as the package of that name reads them. What is no assignment is passed over, as it does. */
export function parseDotenv(file: string, text: string): readonly Assignment[] {
  return Array.from(text.matchAll(LINE), (match) => {
    const [whole, name = '', raw = ''] = match;
    const quoted = /^(["'])([^]*)\1$/.exec(raw.trimEnd());
    const value = quoted?.[2] ?? raw.replace(/\s+#.*$|^#.*$/, '').trim();
    const start = match.index + whole.length - raw.length + (quoted ? 1 : 0);
    return { name, value, at: { file, range: { start, end: start + value.length } } };
  });
}
