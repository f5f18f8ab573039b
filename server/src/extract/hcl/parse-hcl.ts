import { hclLanguage } from 'codemirror-lang-hcl';
import type { Location } from '../location';
import { EMPTY_BODY, type HclAttribute, type HclBlock, type HclBody, type HclExpression, type ParsedHcl } from './hcl';

type SyntaxNode = ReturnType<typeof hclLanguage.parser.parse>['topNode'];

/** A file in HashiCorp's language. The parser recovers from errors: what is around them is there. */
export function parseHcl(file: string, text: string): ParsedHcl {
  const lowering = new Lowering(file, text);
  const top = hclLanguage.parser.parse(text).topNode;
  const body = top.getChild('Body');
  const error = firstError(top);
  return { body: body ? lowering.body(body) : EMPTY_BODY, ...(error && { problem: { range: { start: error.from, end: error.to }, message: 'syntax error' } }) };
}

class Lowering {
  constructor(
    private readonly file: string,
    private readonly text: string,
  ) {}

  body(node: SyntaxNode): HclBody {
    return { attributes: node.getChildren('Attribute').flatMap((child) => this.attribute(child)), blocks: node.getChildren('Block').map((child) => this.block(child)) };
  }

  private attribute(node: SyntaxNode): readonly HclAttribute[] {
    const name = node.getChild('Identifier');
    const value = node.getChild('Expression');
    return name && value ? [{ name: this.source(name), at: this.at(name), value: this.expression(value) }] : [];
  }

  private block(node: SyntaxNode): HclBlock {
    const type = node.getChild('BlockType');
    const labels = node.getChildren('BlockLabel');
    const body = node.getChild('Body');
    const end = labels.at(-1) ?? type ?? node;
    return {
      type: type ? this.source(type) : '',
      labels: labels.map((label) => this.source(label).replace(/^"|"$/g, '')),
      at: { file: this.file, range: { start: node.from, end: end.to } },
      body: body ? this.body(body) : EMPTY_BODY,
    };
  }

  /** `Expression` holds one operand and what is accessed of it. */
  private expression(node: SyntaxNode): HclExpression {
    const at = this.at(node);
    const operands = childrenOf(node).filter(({ name }) => name !== '(' && name !== ')');
    const [first, ...rest] = operands;
    if (!first) return { kind: 'other', at };
    const path = rest.flatMap((access) => this.accessed(access));
    if (first.name === 'VariableExpr') return { kind: 'reference', at, path: [this.source(first), ...path] };
    const object = this.operand(first);
    return path.length > 0 ? { kind: 'member', at, object, path } : object;
  }

  private accessed(node: SyntaxNode): readonly string[] {
    const name = node.getChild('Identifier');
    if (node.name === 'GetAttr') return name ? [this.source(name)] : [];
    const index = node.getChild('NewIndex')?.getChild('Expression');
    const key = index ? this.expression(index) : undefined;
    return [key?.kind === 'literal' && key.value !== null ? String(key.value) : '*'];
  }

  private operand(node: SyntaxNode): HclExpression {
    const at = this.at(node);
    switch (node.name) {
      case 'Expression':
        return this.expression(node);
      case 'LiteralValue':
        return { kind: 'literal', at, value: this.literal(node) };
      case 'TemplateExpr':
        return this.template(node);
      case 'CollectionValue':
        return this.collection(node);
      case 'FunctionCall': {
        const name = node.getChild('FunctionName');
        return { kind: 'call', at, name: name ? this.source(name) : '', args: (node.getChild('FunctionArguments')?.getChildren('Expression') ?? []).map((arg) => this.expression(arg)) };
      }
      case 'Conditional': {
        const [, then, otherwise] = node.getChildren('Expression');
        return then && otherwise ? { kind: 'conditional', at, then: this.expression(then), otherwise: this.expression(otherwise) } : { kind: 'other', at };
      }
      case 'ForExpr':
        return this.comprehension(node);
      default:
        return { kind: 'other', at };
    }
  }

  private literal(node: SyntaxNode): string | number | boolean | null {
    const string = node.getChild('StringLit');
    if (string) return unescaped(string.getChildren('TemplateLiteral').map((part) => this.source(part)).join(''));
    const source = this.source(node);
    if (source === 'true' || source === 'false') return source === 'true';
    return source === 'null' ? null : Number(source);
  }

  private template(node: SyntaxNode): HclExpression {
    const quoted = node.firstChild;
    const parts = (quoted ? childrenOf(quoted) : []).flatMap((part): readonly (string | HclExpression)[] => {
      if (part.name === 'TemplateLiteral') return [quoted?.name === 'QuotedTemplate' ? unescaped(this.source(part)) : this.source(part)];
      const hole = part.getChild('Expression');
      if (part.name === 'TemplateInterpolation' && hole) return [this.expression(hole)];
      return part.name.startsWith('Template') ? [{ kind: 'other', at: this.at(part) }] : [];
    });
    const [only] = parts;
    return parts.length === 1 && only !== undefined && typeof only !== 'string' ? only : { kind: 'template', at: this.at(node), parts };
  }

  private collection(node: SyntaxNode): HclExpression {
    const at = this.at(node);
    const tuple = node.getChild('Tuple');
    if (tuple) return { kind: 'list', at, items: tuple.getChildren('Expression').map((item) => this.expression(item)) };
    const elements = node.getChild('Object')?.getChildren('ObjectElem') ?? [];
    return {
      kind: 'object',
      at,
      entries: elements.flatMap((element) => {
        const key = element.getChild('ObjectKey')?.getChild('Expression');
        const value = element.getChild('Expression');
        return key && value ? [{ key: bareKey(this.expression(key)), value: this.expression(value) }] : [];
      }),
    };
  }

  private comprehension(node: SyntaxNode): HclExpression {
    const at = this.at(node);
    const tuple = node.getChild('ForTupleExpr');
    const intro = tuple?.getChild('ForIntro');
    const collection = intro?.getChild('Expression');
    const value = tuple?.getChild('Expression');
    if (!intro || !collection || !value) return { kind: 'other', at };
    return { kind: 'for', at, variables: intro.getChildren('Identifier').map((name) => this.source(name)), collection: this.expression(collection), value: this.expression(value) };
  }

  private at({ from, to }: SyntaxNode): Location {
    return { file: this.file, range: { start: from, end: to } };
  }

  private source({ from, to }: SyntaxNode): string {
    return this.text.slice(from, to);
  }
}

/** A plain name as an object's key is a string. */
function bareKey(key: HclExpression): HclExpression {
  return key.kind === 'reference' && key.path.length === 1 ? { kind: 'literal', at: key.at, value: key.path[0] ?? '' } : key;
}

function unescaped(text: string): string {
  return text.replace(/\\(["\\])/g, '$1');
}

function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) if (!child.name.endsWith('Comment')) children.push(child);
  return children;
}

function firstError(top: SyntaxNode): SyntaxNode | undefined {
  const cursor = top.cursor();
  do if (cursor.type.isError) return cursor.node;
  while (cursor.next());
  return undefined;
}
