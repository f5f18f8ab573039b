import { hashComments } from './hash-comments';
import { slashComments } from './slash-comments';

/** A comment as it stands in a text. */
export interface Comment {
  readonly start: number;
  readonly end: number;
  /** Offsets of what is between the comment's own marks. */
  readonly inner: { readonly start: number; readonly end: number };
}

/** Where comments are, and what looks like one but is text. */
export interface Commented {
  readonly comments: readonly Comment[];
  /** Ranges of text that spans lines (templates, block scalars, here documents), in which no comment can be put. */
  readonly texts: readonly { readonly start: number; readonly end: number }[];
}

/** How a language writes comments; undefined for one that has none, such as plain JSON. */
export function commentStyle(file: string): 'slash' | 'hash' | 'hcl' | undefined {
  if (/\.[cm]?[jt]sx?$|\.jsonc$/.test(file)) return 'slash';
  if (/\.(?:tf|tfvars|hcl)$/.test(file)) return 'hcl';
  return file.endsWith('.json') ? undefined : 'hash';
}

/** The comments of a file by a scan that knows its language's texts; a text that is broken is scanned as well as it can be. */
export function findComments(file: string, text: string): Commented {
  const style = commentStyle(file);
  if (style === 'slash') return slashComments(text);
  return style ? hashComments(file, text) : { comments: [], texts: [] };
}
