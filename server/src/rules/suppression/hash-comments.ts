import type { Comment, Commented } from './comments';

interface Line {
  readonly start: number;
  readonly text: string;
}

/** Tells where a text that goes on over the following lines begins at the end of a line, and whether a later line still belongs to it. */
type Opening = (line: string) => ((later: string) => 'inside' | 'last' | 'outside') | undefined;

/** Comments of YAML, TOML, HCL, Dockerfiles and environment files. */
export function hashComments(file: string, text: string): Commented {
  const opening = openingOf(file);
  const isHcl = /\.(?:tf|tfvars|hcl)$/.test(file);
  const comments: Comment[] = [];
  const texts: { readonly start: number; readonly end: number }[] = [];
  let belongs: ReturnType<Opening>;
  for (const line of linesOf(text)) {
    const state = belongs?.(line.text) ?? 'outside';
    if (state !== 'inside') belongs = undefined;
    if (state !== 'outside') {
      // The line break before it is part of the text too.
      texts.push({ start: line.start - 1, end: line.start + line.text.length });
      continue;
    }
    const mark = commentMark(line.text, isHcl);
    if (mark) {
      const start = line.start + mark.at;
      const end = line.start + line.text.length;
      comments.push({ start, end, inner: { start: start + mark.length, end: mark.closes ? line.start + line.text.lastIndexOf('*/') : end } });
    }
    belongs = opening(line.text.slice(0, mark?.at));
  }
  return { comments, texts };
}

function* linesOf(text: string): Generator<Line> {
  for (const { index, 0: line } of text.matchAll(/[^\r\n]+/g)) yield { start: index, text: line };
}

/** The first comment mark outside of quotes; it stands at the line's beginning or after a blank. */
function commentMark(line: string, isHcl: boolean): { readonly at: number; readonly length: number; readonly closes?: boolean } | undefined {
  let quote: string | undefined;
  for (let at = 0; at < line.length; at++) {
    const char = line[at]!;
    if (quote !== undefined) {
      if (char === '\\' && quote === '"') at++;
      else if (char === quote) quote = undefined;
      continue;
    }
    const isFree = at === 0 || /\s/.test(line[at - 1]!);
    if ((char === '"' || char === "'") && (isFree || /[[{(,:=]/.test(line[at - 1]!))) quote = char;
    else if (isFree && char === '#') return { at, length: 1 };
    else if (isFree && isHcl && line.startsWith('//', at)) return { at, length: 2 };
    else if (isFree && isHcl && line.startsWith('/*', at) && line.trimEnd().endsWith('*/')) return { at, length: 2, closes: true };
  }
  return undefined;
}

function openingOf(file: string): Opening {
  if (/\.ya?ml$/.test(file)) return blockScalar;
  if (file.endsWith('.toml')) return tripleQuotes;
  if (/\.(?:tf|tfvars|hcl)$/.test(file) || /ockerfile/.test(file)) return hereDocument;
  return () => undefined;
}

/** `script: |`: what is indented more than the key is text. */
const blockScalar: Opening = (line) => {
  if (!/(?:^|[\s:-])[|>][-+\d]*\s*$/.test(line)) return undefined;
  const indent = indentOf(line);
  return (later) => (indentOf(later) > indent ? 'inside' : 'outside');
};

const tripleQuotes: Opening = (line) => {
  const quotes = ['"""', "'''"].find((mark) => line.split(mark).length % 2 === 0);
  return quotes === undefined ? undefined : (later) => (later.includes(quotes) ? 'last' : 'inside');
};

/** `<<EOF`, `<<-EOF`. */
const hereDocument: Opening = (line) => {
  const end = /<<[-~]?["']?(\w+)["']?/.exec(line)?.[1];
  return end === undefined ? undefined : (later) => (later.trim() === end ? 'last' : 'inside');
};

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
