import { LineIndex } from '../../extract/location';
import type { Diagnostic, Fix } from '../rule';
import { commentStyle, type Commented, findComments } from './comments';

/**
 * The fix that suppresses a diagnostic by a comment above its line, or above the whole file where its line stands in a text that spans
 * lines. The reason is for the user to write. Undefined where the file's language has no comments.
 */
export function suppressionFix(text: string, { file, rule, range }: Diagnostic): Fix | undefined {
  const style = commentStyle(file);
  if (style === undefined) return undefined;
  const commented = findComments(file, text);
  const lines = new LineIndex(text);
  const { line } = lines.lineColumn(range.start);
  const start = lines.offset({ line, column: 1 });
  const lineBreak = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const mark = style === 'slash' ? '//' : '#';
  if (commented.texts.some(({ start: from, end }) => from < start && start <= end)) {
    const top = topOfFile(text);
    return fix(`Suppress ${rule} in this file`, file, top, `${mark} regionlint-disable ${rule} -- reason${lineBreak}`);
  }
  const indent = /^[ \t]*/.exec(lines.lineText(line))?.[0] ?? '';
  const comment = `regionlint-disable-next-line ${rule} -- reason`;
  const isElement = /\.[jt]sx$/.test(file) && isInElement(text, start, commented);
  return fix(`Suppress ${rule} here`, file, start, `${indent}${isElement ? `{/* ${comment} */}` : `${mark} ${comment}`}${lineBreak}`);
}

function fix(title: string, file: string, at: number, newText: string): Fix {
  return { title, applicability: 'suggestion', edits: [{ file, range: { start: at, end: at }, newText }] };
}

/** Below the line that says what runs a script. */
function topOfFile(text: string): number {
  return /^#![^\r\n]*(?:\r\n|\n|\r)/.exec(text)?.[0].length ?? 0;
}

/** Does the line stand among the children of a JSX element, where a line comment would be text? What is before it tells. */
function isInElement(text: string, lineStart: number, { comments }: Commented): boolean {
  let before = lineStart;
  for (const { start, end } of [...comments].reverse()) {
    if (end <= before && text.slice(end, before).trim() === '') before = start;
  }
  const code = text.slice(0, before).trimEnd();
  if (code.endsWith('>')) return !code.endsWith('=>');
  return code.endsWith('}') && /^\s*</.test(text.slice(lineStart));
}
