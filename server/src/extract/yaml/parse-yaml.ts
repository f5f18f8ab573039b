import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, parseAllDocuments, type Scalar } from 'yaml';
import type { DocumentEntry, DocumentNode, ParsedDocument } from '../document/document';
import type { Location } from '../location';

type YamlDocument = Extract<ReturnType<typeof parseAllDocuments>, unknown[]>[number];

/** The first document of a YAML file, with the tags of CloudFormation. Errors cost what they stand in, and no more. */
export function parseYaml(file: string, text: string): ParsedDocument {
  const [document] = parseAllDocuments(text, { logLevel: 'silent', strict: false, uniqueKeys: false, merge: false, version: '1.2' });
  if (!document || !('contents' in document)) return { root: undefined };
  const [error] = document.errors;
  return {
    root: document.contents ? new Lowering(file, document).lower(document.contents) : undefined,
    ...(error && { problem: { range: { start: error.pos[0], end: error.pos[1] }, message: error.message.split('\n')[0] ?? error.code } }),
  };
}

class Lowering {
  private readonly done = new Map<Node, DocumentNode>();

  constructor(
    private readonly file: string,
    private readonly document: YamlDocument,
  ) {}

  /** Each node once, so that an anchor that is used a thousand times is one tree, and one that contains itself ends. */
  lower(node: Node): DocumentNode {
    const known = this.done.get(node);
    if (known) return known;
    this.done.set(node, { kind: 'scalar', at: this.at(node), value: null });
    const lowered = this.tagged(node, this.plain(node));
    this.done.set(node, lowered);
    return lowered;
  }

  private plain(node: Node): DocumentNode {
    const at = this.at(node);
    if (isAlias(node)) {
      const target = node.resolve(this.document);
      return target ? this.lower(target) : { kind: 'scalar', at, value: null };
    }
    if (isMap(node)) return { kind: 'map', at, entries: node.items.flatMap((pair) => this.entries(pair)) };
    if (isSeq(node)) return { kind: 'list', at, items: node.items.flatMap((item) => (isNode(item) ? [this.lower(item)] : [])) };
    return { kind: 'scalar', at, value: isScalar(node) ? scalarValue(node) : null };
  }

  private entries({ key, value }: Pair): readonly DocumentEntry[] {
    if (!isNode(key)) return [];
    const keyAt = this.at(key);
    const lowered: DocumentNode = isNode(value) ? this.lower(value) : { kind: 'scalar', at: { file: this.file, range: { start: keyAt.range.end, end: keyAt.range.end } }, value: null };
    const name = isScalar(key) ? String(key.value) : undefined;
    if (name === undefined) return [];
    if (name === '<<') return mergedEntries(lowered);
    return [{ key: name, keyAt, value: lowered }];
  }

  private tagged(node: Node, lowered: DocumentNode): DocumentNode {
    const { tag } = node;
    if (isAlias(node) || tag === undefined || !/^![A-Za-z]/.test(tag)) return lowered;
    const name = tag.slice(1);
    const value: DocumentNode = name === 'GetAtt' && lowered.kind === 'scalar' && typeof lowered.value === 'string' ? splitAttribute(lowered.at, lowered.value) : lowered;
    return { kind: 'map', at: lowered.at, entries: [{ key: name === 'Ref' || name === 'Condition' ? name : `Fn::${name}`, keyAt: lowered.at, value }] };
  }

  private at({ range }: Node): Location {
    return { file: this.file, range: { start: range?.[0] ?? 0, end: range?.[1] ?? 0 } };
  }
}

/** What is neither a text, a number nor a truth value (a date, bytes) counts as it is written. */
function scalarValue({ value, source }: Scalar): string | number | boolean | null {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return value === null || value === undefined ? null : (source ?? null);
}

/** `!GetAtt Orders.Arn` is `Fn::GetAtt: [Orders, Arn]`. */
function splitAttribute(at: Location, text: string): DocumentNode {
  const dot = text.indexOf('.');
  const parts = dot < 0 ? [text] : [text.slice(0, dot), text.slice(dot + 1)];
  return { kind: 'list', at, items: parts.map((value) => ({ kind: 'scalar', at, value })) };
}

function mergedEntries(node: DocumentNode): readonly DocumentEntry[] {
  if (node.kind === 'list') return node.items.flatMap(mergedEntries);
  return node.kind === 'map' ? node.entries : [];
}

function isNode(value: unknown): value is Node {
  return isAlias(value) || isMap(value) || isSeq(value) || isScalar(value);
}
