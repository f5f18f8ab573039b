import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { DEFAULT_EXPORT_NAME, type Expression, type FileFacts, type NodeId } from '../facts';

/** Facts of a JSON file: a module whose default export is the value. Comments and trailing commas are allowed. */
export function extractJson(file: string, text: string): FileFacts {
  const positions: number[] = [];
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const id = ({ offset, length }: { offset: number; length: number }): NodeId => positions.push(offset, offset + length) / 2 - 1;
  const lower = (node: Node): Expression => {
    if (node.type === 'object') {
      const members = (node.children ?? []).flatMap(({ children: [key, value] = [] }) =>
        key && value ? [{ kind: 'property', id: id(key), key: String(key.value), value: lower(value) } as const] : [],
      );
      return { kind: 'object', id: id(node), members };
    }
    if (node.type === 'array') return { kind: 'array', id: id(node), elements: (node.children ?? []).map(lower) };
    return { kind: 'literal', id: id(node), value: node.value as string | number | boolean | null };
  };
  const value: Expression = root ? lower(root) : { kind: 'undefined', id: id({ offset: 0, length: 0 }) };
  const [error] = errors;
  return {
    file,
    body: [
      { kind: 'variables', scope: 'const', declarations: [{ pattern: { kind: 'bind', id: value.id, name: DEFAULT_EXPORT_NAME }, value }] },
      { kind: 'export', local: DEFAULT_EXPORT_NAME, exported: '=' },
    ],
    positions,
    imports: [],
    awsStrings: [],
    unreferenced: [],
    ...(error && { syntaxError: { start: error.offset, end: error.offset + error.length, message: printParseErrorCode(error.error) } }),
  };
}
