import type { Location, TextRange } from '../location';

/** A tree of plain data with the place of every part: what YAML, JSON and TOML files say, alike. */
export type DocumentNode = DocumentMap | DocumentList | DocumentScalar;

export interface DocumentMap {
  readonly kind: 'map';
  readonly at: Location;
  /** In the order of the file. A short form of CloudFormation (`!Ref x`) is a map of its long form (`Ref: x`). */
  readonly entries: readonly DocumentEntry[];
}

export interface DocumentEntry {
  readonly key: string;
  readonly keyAt: Location;
  readonly value: DocumentNode;
}

export interface DocumentList {
  readonly kind: 'list';
  readonly at: Location;
  readonly items: readonly DocumentNode[];
}

export interface DocumentScalar {
  readonly kind: 'scalar';
  readonly at: Location;
  readonly value: string | number | boolean | null;
}

/** What could be parsed of a document, and the first thing that is wrong with it. */
export interface ParsedDocument {
  readonly root: DocumentNode | undefined;
  readonly problem?: { readonly range: TextRange; readonly message: string };
}

/** The value under a path of keys; undefined where it is missing or something on the way is no map. */
export function valueAt(node: DocumentNode | undefined, ...path: readonly string[]): DocumentNode | undefined {
  let value = node;
  for (const key of path) value = entryOf(value, key)?.value;
  return value;
}

export function entryOf(node: DocumentNode | undefined, key: string): DocumentEntry | undefined {
  return node?.kind === 'map' ? node.entries.find((entry) => entry.key === key) : undefined;
}

export function entriesOf(node: DocumentNode | undefined): readonly DocumentEntry[] {
  return node?.kind === 'map' ? node.entries : [];
}

export function itemsOf(node: DocumentNode | undefined): readonly DocumentNode[] {
  return node?.kind === 'list' ? node.items : [];
}

/** A scalar's text, numbers and booleans as they are written; undefined for everything else. */
export function textOf(node: DocumentNode | undefined): string | undefined {
  return node?.kind === 'scalar' && node.value !== null ? String(node.value) : undefined;
}
