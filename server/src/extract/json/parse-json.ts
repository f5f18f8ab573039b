import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { DocumentNode, ParsedDocument } from '../document/document';
import type { Location } from '../location';

/** A JSON file as a document. Comments and trailing commas are allowed. */
export function parseJson(file: string, text: string): ParsedDocument {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const at = ({ offset, length }: { offset: number; length: number }): Location => ({ file, range: { start: offset, end: offset + length } });
  const lower = (node: Node): DocumentNode => {
    const { children = [] } = node;
    if (node.type === 'array') return { kind: 'list', at: at(node), items: children.map(lower) };
    if (node.type !== 'object') return { kind: 'scalar', at: at(node), value: isScalarValue(node.value) ? node.value : null };
    return { kind: 'map', at: at(node), entries: children.flatMap(({ children: [key, value] = [] }) => (key && value ? [{ key: String(key.value), keyAt: at(key), value: lower(value) }] : [])) };
  };
  const [error] = errors;
  return { root: root && lower(root), ...(error && { problem: { range: at(error).range, message: printParseErrorCode(error.error) } }) };
}

function isScalarValue(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
