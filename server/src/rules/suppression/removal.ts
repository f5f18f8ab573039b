import type { TextRange } from '../../extract/location';
import type { Fix } from '../rule';
import type { NamedRule, Suppression } from './directives';

/** The fix that takes rules out of a suppression, or the whole comment if none is left; undefined where the comment says other things too. */
export function removeSuppression(file: string, text: string, suppression: Suppression, useless: readonly NamedRule[]): Fix | undefined {
  const { rules } = suppression;
  const [rule] = useless;
  if (rule && useless.length < rules.length) {
    return fix(`Remove ${rule.id} from the suppression`, file, rangeInList(rules, rules.indexOf(rule)), '');
  }
  const range = wholeComment(text, suppression);
  return range && fix('Remove the suppression', file, range, needsBlank(text, range) ? ' ' : '');
}

function fix(title: string, file: string, range: TextRange, newText: string): Fix {
  return { title, applicability: 'safe', edits: [{ file, range, newText }] };
}

/** A rule with the comma that parts it from its neighbour. */
function rangeInList(rules: readonly NamedRule[], index: number): TextRange {
  const { range } = rules[index]!;
  const [previous, next] = [rules[index - 1], rules[index + 1]];
  if (next) return { start: range.start, end: next.range.start };
  return { start: previous?.range.end ?? range.start, end: range.end };
}

/** The comment with its line, if it is alone on it, else with the blanks before it; undefined where it says more than the suppression. */
function wholeComment(text: string, { comment, range }: Suppression): TextRange | undefined {
  const others = text.slice(comment.start, range.start) + text.slice(range.end, comment.end);
  if (/[^\s*/#{}]/.test(others)) return undefined;
  const before = text.slice(0, comment.start);
  const indent = /[ \t]*$/.exec(before)?.[0].length ?? 0;
  const lineBreak = /^[ \t]*(\r\n|\n|\r|$)/.exec(text.slice(comment.end))?.[0];
  const start = comment.start - indent;
  if (lineBreak === undefined) return comment;
  const isAlone = start === 0 || /[\r\n]/.test(text[start - 1]!);
  return { start, end: isAlone ? comment.end + lineBreak.length : comment.end };
}

function needsBlank(text: string, { start, end }: TextRange): boolean {
  return /\w/.test(text[start - 1] ?? '') && /\w/.test(text[end] ?? '');
}
