import type { Location } from '../../extract/location';
import type { Fix } from '../rule';
import { isCode, type ReadText } from './region-edits';

/**
 * Adds a property, `replicas: [{ … }]`, to a construct of the CDK: `new TableV2(this, 'Orders', { … })`. None where the construct's properties are no literal,
 * or have it already.
 */
export function addProperty({ file, range }: Location, property: string | undefined, title: string, read: ReadText): readonly Fix[] {
  if (property === undefined || !isCode(file)) return [];
  const text = read({ file, range });
  const [, id, props] = argumentsOf(text);
  if (!id || !text.startsWith('new ') || new RegExp(`\\b${property.split(':')[0] ?? ''}\\b`).test(text)) return [];
  const insert = (offset: number, newText: string): readonly Fix[] => [{ title, applicability: 'suggestion', edits: [{ file, range: { start: range.start + offset, end: range.start + offset }, newText }] }];
  if (!props) return insert(id.end, `, { ${property} }`);
  const brace = /^\s*\{/.exec(text.slice(props.start, props.end))?.[0];
  if (brace === undefined) return [];
  const at = props.start + brace.length;
  return insert(at, asFirstMember(property, text.slice(at)));
}

/** A member as it is written after the brace that opens an object: on a line of its own where the others are, as they are indented. */
export function asFirstMember(member: string, after: string): string {
  const indent = /^[ \t]*(\r?\n[ \t]*)/.exec(after)?.[1];
  if (indent !== undefined) return `${indent}${member},`;
  return /^\s*\}/.test(after) ? ` ${member} ` : ` ${member},`;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

const OPEN = '([{';
const CLOSE = ')]}';

/** The arguments of a construction, `new X(…)`, as spans of its text; empty where it cannot be read so simply. */
function argumentsOf(text: string): readonly Span[] {
  const head = /^new\s+[\w$.]+\s*(?:<[^()]*>)?\(/.exec(text)?.[0];
  if (head === undefined) return [];
  const found: Span[] = [];
  let depth = 0;
  let start = head.length;
  for (let at = start; at < text.length; at++) {
    const char = text[at] ?? '';
    if (char === '"' || char === "'" || char === '`') at = endOfString(text, at);
    else if (OPEN.includes(char)) depth++;
    else if (char === ',' && depth === 0) {
      found.push({ start, end: at });
      start = at + 1;
    } else if (CLOSE.includes(char) && depth-- === 0) {
      if (text.slice(start, at).trim() !== '') found.push({ start, end: start + text.slice(start, at).trimEnd().length });
      return found;
    }
  }
  return [];
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === text[start]) return at;
  }
  return text.length;
}
