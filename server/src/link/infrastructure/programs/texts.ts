import type { Location } from '../../../extract/location';
import type { Locate } from '../../uses/region-binding';
import type { Alternative, Atom, NodeRef, Value } from '../../values/value';

/** A text of which parts may be unknown: `\0` stands for each of those. */
export interface WrittenText {
  readonly text: string;
  readonly at: Location;
}

/** What a value is as text; several alternatives keep what they have in common. Undefined where nothing is known of it. */
export function writtenText(value: Value, place: NodeRef, locate: Locate): WrittenText | undefined {
  const texts = value.flatMap(({ atom }) => textOf(atom) ?? []);
  const [first] = texts;
  if (first === undefined || texts.length < value.filter(isThere).length) return undefined;
  const text = texts.reduce(common);
  return text === '\0' ? undefined : { text, at: locate(placeOf(value) ?? place) };
}

/** The text of a value that is the same whatever happens, and of which all is known. */
export function certainText(value: Value): string | undefined {
  const texts = new Set(value.filter(isThere).map(({ atom }) => textOf(atom)));
  const [text] = texts;
  return texts.size === 1 && text !== undefined && !text.includes('\0') ? text : undefined;
}

/** The last name of what a library exports, `STRONG` of `MultiRegionConsistency.STRONG`, or the text that stands for it. */
export function constantName(value: Value): string | undefined {
  const [first] = value.filter(isThere);
  return first?.atom.kind === 'external' ? first.atom.path.at(-1) : certainText(value);
}

export function isThere({ atom }: Alternative): boolean {
  return atom.kind !== 'absent' && !(atom.kind === 'primitive' && (atom.value === undefined || atom.value === null));
}

function textOf(atom: Atom): string | undefined {
  if (atom.kind === 'primitive') return typeof atom.value === 'string' || typeof atom.value === 'number' || typeof atom.value === 'boolean' ? String(atom.value) : undefined;
  if (atom.kind === 'pattern') return atom.parts.map((part) => (typeof part === 'string' ? part : '\0')).join('');
  return atom.kind === 'environment' || atom.kind === 'unknown' ? '\0' : undefined;
}

function placeOf(value: Value): NodeRef | undefined {
  for (const { atom } of value) if ('at' in atom && atom.at) return atom.at;
  return undefined;
}

/** `orders-prod` and `orders-dev`: `orders-\0`. */
function common(a: string, b: string): string {
  if (a === b) return a;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start] && a[start] !== '\0') start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end] && a[a.length - 1 - end] !== '\0') end++;
  return `${a.slice(0, start)}\0${end > 0 ? a.slice(-end) : ''}`;
}
