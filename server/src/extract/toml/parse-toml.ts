import { type AST, ParseError, parseTOML } from 'toml-eslint-parser';
import type { DocumentNode, ParsedDocument } from '../document/document';
import type { Location } from '../location';

/** A TOML file as a document. The language has no recovery: behind an error nothing is known. */
export function parseToml(file: string, text: string): ParsedDocument {
  try {
    const [top] = parseTOML(text).body;
    const root = new TableBuilder({ file, range: { start: 0, end: text.length } });
    for (const item of top.body) {
      if (item.type === 'TOMLKeyValue') root.set(item, file);
      else {
        const table = root.table(item.resolvedKey, locate(item.key, file));
        for (const pair of item.body) table.set(pair, file);
      }
    }
    return { root: root.build() };
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    return { root: undefined, problem: { range: { start: error.index, end: error.index }, message: error.message } };
  }
}

/** A table that grows while the file is read: TOML may speak of one in several places. */
class TableBuilder {
  private readonly entries = new Map<string, { readonly keyAt: Location; readonly value: DocumentNode | TableBuilder }>();

  constructor(private readonly at: Location) {}

  table(path: readonly (string | number)[], at: Location): TableBuilder {
    const [first, ...rest] = path;
    if (first === undefined) return this;
    const key = String(first);
    const known = this.entries.get(key)?.value;
    const next = known instanceof TableBuilder ? known : new TableBuilder(at);
    if (next !== known) this.entries.set(key, { keyAt: at, value: next });
    return next.table(rest, at);
  }

  set({ key, value }: AST.TOMLKeyValue, file: string): void {
    const names = key.keys.map((part) => (part.type === 'TOMLBare' ? part.name : part.value));
    const keyAt = locate(key, file);
    const table = this.table(names.slice(0, -1), keyAt);
    table.entries.set(names.at(-1) ?? '', { keyAt, value: lower(value, file) });
  }

  build(): DocumentNode {
    return { kind: 'map', at: this.at, entries: [...this.entries].map(([key, { keyAt, value }]) => ({ key, keyAt, value: value instanceof TableBuilder ? value.build() : value })) };
  }
}

function lower(node: AST.TOMLContentNode, file: string): DocumentNode {
  const at = locate(node, file);
  if (node.type === 'TOMLArray') return { kind: 'list', at, items: node.elements.map((element) => lower(element, file)) };
  if (node.type === 'TOMLInlineTable') {
    const table = new TableBuilder(at);
    for (const pair of node.body) table.set(pair, file);
    return table.build();
  }
  const { value } = node;
  return { kind: 'scalar', at, value: typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : String(value) };
}

function locate({ range: [start, end] }: { readonly range: [number, number] }, file: string): Location {
  return { file, range: { start, end } };
}
