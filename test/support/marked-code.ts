import { LineIndex } from '../../server/src/extract/location';
import type { Diagnostic, TextEdit } from '../../server/src/rules/rule';

/** The texts of a small workspace by path. */
export type Files = ReadonlyMap<string, string>;

const defaultFile = 'src/main.ts';
const header = /^\/\/ file: (\S+)$/;
const carets = /^\s*\/\/(?:<|\s*)\^+ (?:error|warning|info|hint) \w+$/;

/** Cuts a text at its `// file: path` lines; without any it is one file. */
export function splitFiles(text: string): Files {
  const files = new Map<string, string[]>();
  let lines: string[] | undefined;
  for (const line of text.trim().split('\n')) {
    const path = header.exec(line)?.[1];
    if (path !== undefined || lines === undefined) files.set(path ?? defaultFile, (lines = []));
    if (path === undefined) lines.push(line);
  }
  return new Map([...files].map(([path, content]) => [path, `${content.join('\n').trimEnd()}\n`]));
}

export function joinFiles(files: Files): string {
  if (files.size === 1 && files.has(defaultFile)) return files.get(defaultFile) ?? '';
  return [...files].map(([path, text]) => `// file: ${path}\n${text}`).join('\n');
}

/** The text without its caret lines. */
export function unmarked(text: string): string {
  return text
    .split('\n')
    .filter((line) => !carets.test(line))
    .join('\n');
}

/**
 * Writes each diagnostic under the line that it begins in: `//   ^^^^ warning messageId`. Carets cannot stand in the first two columns,
 * so what begins there is marked `//<^^^^`; of a diagnostic over several lines the first is marked.
 */
export function markDiagnostics(files: Files, diagnostics: readonly Diagnostic[]): Files {
  return new Map([...files].map(([path, text]) => [path, markFile(text, diagnostics.filter(({ file }) => file === path))]));
}

function markFile(text: string, diagnostics: readonly Diagnostic[]): string {
  const index = new LineIndex(text);
  const marks = new Map<number, string[]>();
  for (const { range, severity, messageId } of diagnostics) {
    const { line, column } = index.lineColumn(range.start);
    const lineEnd = range.start - column + 1 + index.lineText(line).length;
    const width = Math.max(1, Math.min(range.end, lineEnd) - range.start);
    marks.set(line, [...(marks.get(line) ?? []), `//${column <= 2 ? '<' : ' '.repeat(column - 3)}${'^'.repeat(width)} ${severity} ${messageId}`]);
  }
  return text
    .split('\n')
    .flatMap((line, number) => [line, ...(marks.get(number + 1) ?? [])])
    .join('\n');
}

/** Applies edits that do not overlap, all against the same text. */
export function applyEdits(files: Files, edits: readonly TextEdit[]): Files {
  return new Map([...files].map(([path, text]) => [path, editFile(text, edits.filter(({ file }) => file === path))]));
}

function editFile(text: string, edits: readonly TextEdit[]): string {
  let end = text.length;
  let result = '';
  for (const { range, newText } of [...edits].sort((one, other) => other.range.start - one.range.start)) {
    if (range.end > end) throw new Error('These edits overlap.');
    result = newText + text.slice(range.end, end) + result;
    end = range.start;
  }
  return text.slice(0, end) + result;
}
