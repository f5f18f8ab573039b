import { findNodeAtLocation, getNodeValue, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { TextRange } from '../extract/location';
import { ConfigError } from './config-error';
import type { KnownRule } from './rule-options';
import type { ConfigFile } from './schema';
import { validateConfig } from './validate';
import type { ValueProblem } from './value-problem';
import { quoted } from './wording';

interface PlacedProblem {
  readonly range: TextRange;
  readonly reason: string;
}

/** Parses and checks the text of a configuration file; throws `ConfigError`. `path` is for what is said about it. An empty text says nothing. */
export function parseConfig(path: string, text: string, rules: readonly KnownRule[]): ConfigFile {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
  const [error] = errors;
  if (error) throw ConfigError.inFile(path, text, [syntaxProblem(error)]);
  const repeated = tree ? repeatedKeys(tree) : [];
  const validation = validateConfig(tree ? getNodeValue(tree) : {}, rules);
  if ('config' in validation && repeated.length === 0) return validation.config;
  const invalid = 'problems' in validation ? validation.problems : [];
  throw ConfigError.inFile(path, text, [...repeated, ...invalid.map((problem) => ({ range: rangeOf(tree, problem), reason: problem.reason }))]);
}

function syntaxProblem({ error, offset, length }: ParseError): PlacedProblem {
  // `CommaExpected` is the parser's name for it.
  const words = printParseErrorCode(error).replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
  return { range: { start: offset, end: offset + length }, reason: `This is no JSON: ${words}.` };
}

/** Keys that stand twice in one object, of which JSON would silently take the last. */
function repeatedKeys(node: Node): readonly PlacedProblem[] {
  const children = node.children ?? [];
  const inner = children.flatMap(repeatedKeys);
  if (node.type !== 'object') return inner;
  const keys = children.flatMap(({ children: [key] = [] }) => (key ? [key] : []));
  const repeated = keys.filter((key, i) => keys.findIndex((other) => other.value === key.value) < i);
  return [...repeated.map((key) => ({ range: rangeOfNode(key), reason: `${quoted(String(key.value))} stands here twice.` })), ...inner];
}

/** What is missing is shown at the innermost value that should have it. */
function rangeOf(tree: Node | undefined, { path, isKey }: ValueProblem): TextRange {
  if (!tree) return { start: 0, end: 0 };
  const value = findNodeAtLocation(tree, [...path]);
  if (!value) return rangeOf(tree, { path: path.slice(0, -1), reason: '' });
  return rangeOfNode((isKey && value.parent?.children?.[0]) || value);
}

function rangeOfNode({ offset, length }: Node): TextRange {
  return { start: offset, end: offset + length };
}
