import { LineIndex, type TextRange } from '../../extract/location';
import { type Commented, findComments } from './comments';

/** A rule as it is named in a comment. */
export interface NamedRule {
  readonly id: string;
  readonly range: TextRange;
}

/** A comment that turns rules off, for one line or for its whole file. */
export interface Suppression {
  readonly keyword: Keyword;
  readonly rules: readonly NamedRule[];
  /** What stands after ` -- `. */
  readonly reason?: string;
  /** 1-based line that it is about; absent for the whole file. */
  readonly line?: number;
  /** From the keyword to the end of the rules and the reason. */
  readonly range: TextRange;
  /** The comment that it stands in, with its marks. */
  readonly comment: TextRange;
  /** What stands where rules should, if it is no list of rules. */
  readonly isMalformed: boolean;
}

export type Keyword = 'regionlint-disable' | 'regionlint-disable-line' | 'regionlint-disable-next-line';

const DIRECTIVE = /^([ \t*]*)(regionlint-disable(?:-next-line|-line)?)(?![\w-])([^\r\n]*)/gm;
const RULES = /^[a-z0-9-]+(?:[ \t]*,[ \t]*[a-z0-9-]+)*$/;

/** The suppressions that stand in a file's comments, in order. */
export function findSuppressions(file: string, text: string): readonly Suppression[] {
  if (!text.includes('regionlint-disable')) return [];
  const commented = findComments(file, text);
  const lines = new LineIndex(text);
  return commented.comments.flatMap(({ start, end, inner }) =>
    Array.from(text.slice(inner.start, inner.end).matchAll(DIRECTIVE), ({ index, 1: before = '', 2: keyword = '', 3: rest = '' }) => {
      const at = inner.start + index + before.length;
      const { rules, reason, isMalformed, length } = readRest(rest, at + keyword.length);
      const line = lineOf(keyword, { start, end }, lines, text, commented);
      return {
        keyword: keyword === 'regionlint-disable-line' || keyword === 'regionlint-disable-next-line' ? keyword : 'regionlint-disable',
        rules,
        ...(reason !== undefined && { reason }),
        ...(line !== undefined && { line }),
        range: { start: at, end: at + keyword.length + length },
        comment: { start, end },
        isMalformed,
      };
    }),
  );
}

/** `RULE, RULE -- reason`, beginning at an offset of the text. */
function readRest(rest: string, offset: number) {
  const [list = '', ...reasons] = rest.split(/[ \t]--(?:[ \t]|$)/);
  const reason = reasons.join(' -- ').trim();
  const isMalformed = !RULES.test(list.trim());
  const rules = isMalformed ? [] : Array.from(list.matchAll(/[a-z0-9-]+/g), ({ index, 0: id }) => ({ id, range: { start: offset + index, end: offset + index + id.length } }));
  return { rules, isMalformed, length: rest.trimEnd().length, ...(reason !== '' && { reason }) };
}

function lineOf(keyword: string, comment: TextRange, lines: LineIndex, text: string, commented: Commented): number | undefined {
  if (keyword === 'regionlint-disable-line') return lines.lineColumn(comment.start).line;
  if (keyword === 'regionlint-disable') return undefined;
  let next = lines.lineColumn(comment.end).line + 1;
  // Other comments may stand between a suppression and its line.
  while (next < lines.lineCount && isCommentLine(next, lines, text, commented)) next++;
  return next;
}

function isCommentLine(line: number, lines: LineIndex, text: string, { comments }: Commented): boolean {
  const start = lines.offset({ line, column: 1 });
  const first = start + text.slice(start).search(/\S/);
  const comment = comments.find(({ start: from, end }) => from <= first && first < end);
  return comment !== undefined && text.slice(comment.end, lines.offset({ line: lines.lineColumn(comment.end).line + 1, column: 1 })).trim() === '';
}
