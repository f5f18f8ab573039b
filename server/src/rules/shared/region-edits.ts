import type { Location } from '../../extract/location';
import type { Fix } from '../rule';

/** Reads the text of a place in the analysed workspace. */
export type ReadText = (location: Location) => string;

const fromEnvironment = 'process.env.AWS_REGION';

/** Replaces a string literal that is nothing but the region; none where the literal is longer, one of a table, or no expression may stand there. */
export function takeFromEnvironment(literal: Location, region: string, read: ReadText): readonly Fix[] {
  const quoted = /^(['"`])(.*)\1$/s.exec(read(literal));
  if (quoted?.[2] !== region || !isReplaceable(literal, read) || isInTable(literal, read)) return [];
  return [{ title: `Take the region from ${fromEnvironment}`, applicability: 'suggestion', edits: [edit(literal, fromEnvironment)] }];
}

/** Writes `${process.env.AWS_REGION}` in the place of the region within a longer string literal, an ARN or a URL. */
export function takePartFromEnvironment(literal: Location, region: string, read: ReadText): readonly Fix[] {
  const quoted = /^(['"`])(.*)\1$/s.exec(read(literal));
  const contents = quoted?.[2];
  if (contents === undefined || contents.split(region).length !== 2 || !isReplaceable(literal, read)) return [];
  const template = quoted?.[1] === '`';
  if (!template && /[\\`]|\$\{/.test(contents)) return [];
  const newText = `\`${contents.replace(region, () => `\${${fromEnvironment}}`)}\``;
  return [{ title: `Take the region from ${fromEnvironment}`, applicability: 'suggestion', edits: [edit(literal, newText)] }];
}

/** `a ?? 'us-east-1'` → `a`, and the same of `||` and of a destructuring default; none for other forms. */
export function removeFallback(fallback: Location, read: ReadText): readonly Fix[] {
  const text = read(fallback);
  const operand = String.raw`(?:'[^'\n]*'|"[^"\n]*"|[\w$.]+)`;
  const kept =
    new RegExp(String.raw`^(.*\S)\s*(?:\?\?|\|\|)\s*${operand}$`, 's').exec(text)?.[1] ?? new RegExp(String.raw`^([\w$]+(?:\s*:\s*[\w$]+)?)\s*=\s*${operand}$`).exec(text)?.[1];
  if (kept === undefined || !isCode(fallback.file)) return [];
  const range = { start: fallback.range.start + kept.length, end: fallback.range.end };
  return [{ title: 'Remove the fallback', applicability: 'suggestion', edits: [{ file: fallback.file, range, newText: '' }] }];
}

/** One fix for each region offered in the place of a misspelt one within a literal. */
export function correctRegion(literal: Location, wrong: string, candidates: readonly string[], read: ReadText): readonly Fix[] {
  const text = read(literal);
  if (text.split(wrong).length !== 2) return [];
  const start = literal.range.start + text.indexOf(wrong);
  const range = { start, end: start + wrong.length };
  return candidates.map((region) => ({ title: `Change to ${region}`, applicability: 'suggestion', edits: [{ file: literal.file, range, newText: region }] }));
}

/** Adds a member to the object literal that is a constructor's or function's first argument, or gives it one: `new STS()` → `new STS({ … })`. */
export function addOption(construction: Location, member: string, title: string, read: ReadText): readonly Fix[] {
  const { start, end } = construction.range;
  // A call's place is the function's name.
  const text = read({ file: construction.file, range: { start, end: end + 100 } });
  const insert = (offset: number, newText: string): readonly Fix[] => [
    { title, applicability: 'suggestion', edits: [{ file: construction.file, range: { start: start + offset, end: start + offset }, newText }] },
  ];
  const head = /^(?:new\s+)?[\w$.]+\(/.exec(text)?.[0];
  if (head === undefined) return [];
  const rest = text.slice(head.length);
  if (/^\s*\)/.test(rest)) return insert(head.length, `{ ${member} }`);
  const brace = /^\s*\{\s*/.exec(rest)?.[0];
  if (brace === undefined) return [];
  if (rest.startsWith('}', brace.length)) return insert(head.length + brace.length, /\s$/.test(brace) ? `${member} ` : ` ${member} `);
  return insert(head.length + brace.length, `${member}, `);
}

/** A property's key, a JSX attribute's value and an `as const` literal admit no other expression. */
function isReplaceable(literal: Location, read: ReadText): boolean {
  if (!isCode(literal.file)) return false;
  const { before, after } = around(literal, read);
  const isJsxAttribute = /[\w-]=$/.test(before) && literal.file.endsWith('x');
  const isKey = /^\s*:/.test(after) && !/\?[^:]*$/.test(before);
  return !isJsxAttribute && !isKey && !/^\s*(as\s+const|satisfies)\b/.test(after);
}

/** Is the literal an entry of a list, table or enum of regions? Then the entry is right, and whoever chooses it decides. */
export function isInTable(literal: Location, read: ReadText): boolean {
  const { before, after } = around(literal, read);
  const entry = String.raw`(['"])[a-z]{2}(?:-[a-z]+)+-\d`;
  const key = String.raw`(?:['"]?[\w$-]+['"]?\s*[:=]\s*)?`;
  return new RegExp(String.raw`^\s*,\s*${key}${entry}\1`).test(after) || new RegExp(String.raw`${entry}\1\s*,\s*${key}$`).test(before);
}

/** Only code can hold an expression; data, such as JSON, cannot. */
export function isCode(file: string): boolean {
  return /\.[cm]?[jt]sx?$/.test(file);
}

/** What stands right before and after a place. */
function around({ file, range: { start, end } }: Location, read: ReadText): { readonly before: string; readonly after: string } {
  const width = 100;
  return { before: read({ file, range: { start: Math.max(0, start - width), end: start } }), after: read({ file, range: { start: end, end: end + width } }) };
}

function edit({ file, range }: Location, newText: string): { readonly file: string; readonly range: Location['range']; readonly newText: string } {
  return { file, range, newText };
}
