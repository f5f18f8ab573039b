import type { Node } from 'web-tree-sitter';
import type { Location } from '../location';
import { parseTree } from './grammar';
import { EMPTY_BODY, type HclAttribute, type HclBlock, type HclBody, type HclExpression, type ParsedHcl } from './hcl';

/** A file in HashiCorp's language. The parser recovers from errors: what is around them is there. `loadGrammar` comes first. */
export function parseHcl(file: string, text: string): ParsedHcl {
  return parseTree(text, (top) => {
    const body = childOf(top, 'body');
    const error = top.hasError ? firstError(top) : undefined;
    return {
      body: body ? new Lowering(file).body(body) : EMPTY_BODY,
      ...(error && { problem: { range: { start: error.startIndex, end: error.endIndex }, message: error.isMissing ? `${error.type} expected` : 'unexpected text' } }),
    };
  });
}

class Lowering {
  constructor(private readonly file: string) {}

  body(node: Node): HclBody {
    return { attributes: childrenOf(node, 'attribute').flatMap((child) => this.attribute(child)), blocks: childrenOf(node, 'block').map((child) => this.block(child)) };
  }

  private attribute(node: Node): readonly HclAttribute[] {
    const name = childOf(node, 'identifier');
    const value = childOf(node, 'expression');
    return name && value ? [{ name: name.text, at: this.at(name), value: this.expression(value) }] : [];
  }

  private block(node: Node): HclBlock {
    const [type, ...labels] = node.namedChildren.filter((child) => child.type === 'identifier' || child.type === 'string_lit');
    const body = childOf(node, 'body');
    return {
      type: type?.text ?? '',
      labels: labels.map((label) => label.text.replace(/^"|"$/g, '')),
      at: { file: this.file, range: { start: node.startIndex, end: (labels.at(-1) ?? type ?? node).endIndex } },
      body: body ? this.body(body) : EMPTY_BODY,
    };
  }

  /** `expression` holds one operand and what is accessed of it. */
  private expression(node: Node): HclExpression {
    const at = this.at(node);
    return this.term(node.namedChildren, at);
  }

  private term(nodes: readonly Node[], at: Location): HclExpression {
    const [first, ...rest] = nodes.filter(({ type }) => type !== 'comment');
    if (!first) return { kind: 'other', at };
    const path = rest.flatMap((access) => this.accessed(access));
    if (first.type === 'variable_expr') return { kind: 'reference', at, path: [first.text, ...path] };
    const object = this.operand(first);
    return path.length > 0 ? { kind: 'member', at, object, path } : object;
  }

  private accessed(node: Node): readonly string[] {
    switch (node.type) {
      case 'get_attr':
        return childrenOf(node, 'identifier').map(({ text }) => text);
      case 'splat':
      case 'full_splat':
      case 'attr_splat':
        return [...(node.type === 'splat' ? [] : ['*']), ...node.namedChildren.flatMap((child) => this.accessed(child))];
      case 'index': {
        const inner = node.namedChildren[0];
        const index = inner && childOf(inner, 'expression');
        const key = index ? this.expression(index) : undefined;
        return [key?.kind === 'literal' && key.value !== null ? String(key.value) : '*'];
      }
      default:
        return [];
    }
  }

  private operand(node: Node): HclExpression {
    const at = this.at(node);
    switch (node.type) {
      case 'expression':
        return this.expression(node);
      case 'literal_value':
        return { kind: 'literal', at, value: literalOf(node) };
      case 'template_expr':
        return this.template(node);
      case 'collection_value':
        return this.collection(node);
      case 'function_call': {
        const args = childOf(node, 'function_arguments');
        return { kind: 'call', at, name: childOf(node, 'identifier')?.text ?? '', args: args ? childrenOf(args, 'expression').map((arg) => this.expression(arg)) : [] };
      }
      case 'conditional': {
        const [condition, then, otherwise] = childrenOf(node, 'expression');
        return condition && then && otherwise ? { kind: 'conditional', at, condition: this.expression(condition), then: this.expression(then), otherwise: this.expression(otherwise) } : { kind: 'other', at };
      }
      case 'operation':
        return this.operation(node);
      case 'for_expr':
        return this.comprehension(node);
      default:
        return { kind: 'other', at };
    }
  }

  private operation(node: Node): HclExpression {
    const at = this.at(node);
    const parts = node.namedChildren[0]?.children ?? [];
    const index = parts.findIndex(({ isNamed }) => !isNamed);
    const operator = OPERATORS.find((one) => one === parts[index]?.type);
    if (operator === undefined) return { kind: 'other', at };
    const sides = [parts.slice(0, index), parts.slice(index + 1)].map((side) => side.filter(({ isNamed }) => isNamed));
    return { kind: 'operation', at, operator, operands: sides.filter(({ length }) => length > 0).map((side) => this.term(side, at)) };
  }

  private template(node: Node): HclExpression {
    const [quoted] = node.namedChildren;
    const isQuoted = quoted?.type === 'quoted_template';
    const parts = (quoted?.namedChildren ?? []).flatMap((part): readonly (string | HclExpression)[] => {
      if (part.type === 'template_literal') return [isQuoted ? unescaped(part.text) : part.text];
      const hole = childOf(part, 'expression');
      if (part.type === 'template_interpolation' && hole) return [this.expression(hole)];
      return part.type === 'template_directive' ? [{ kind: 'other', at: this.at(part) }] : [];
    });
    const [only] = parts;
    return parts.length === 1 && only !== undefined && typeof only !== 'string' ? only : { kind: 'template', at: this.at(node), parts };
  }

  private collection(node: Node): HclExpression {
    const at = this.at(node);
    const tuple = childOf(node, 'tuple');
    if (tuple) return { kind: 'list', at, items: childrenOf(tuple, 'expression').map((item) => this.expression(item)) };
    const object = childOf(node, 'object');
    return {
      kind: 'object',
      at,
      entries: (object ? childrenOf(object, 'object_elem') : []).flatMap((element) => {
        const [key, value] = childrenOf(element, 'expression');
        return key && value ? [{ key: bareKey(this.expression(key)), value: this.expression(value) }] : [];
      }),
    };
  }

  private comprehension(node: Node): HclExpression {
    const at = this.at(node);
    const tuple = childOf(node, 'for_tuple_expr');
    const intro = tuple && childOf(tuple, 'for_intro');
    const collection = intro && childOf(intro, 'expression');
    const value = tuple && childOf(tuple, 'expression');
    if (!intro || !collection || !value) return { kind: 'other', at };
    return { kind: 'for', at, variables: childrenOf(intro, 'identifier').map(({ text }) => text), collection: this.expression(collection), value: this.expression(value) };
  }

  private at({ startIndex, endIndex }: Node): Location {
    return { file: this.file, range: { start: startIndex, end: endIndex } };
  }
}

const OPERATORS = ['!', '&&', '||', '==', '!='] as const;

function literalOf(node: Node): string | number | boolean | null {
  const string = childOf(node, 'string_lit');
  if (string) return unescaped(childrenOf(string, 'template_literal').map(({ text }) => text).join(''));
  if (node.text === 'true' || node.text === 'false') return node.text === 'true';
  return node.text === 'null' ? null : Number(node.text);
}

/** A plain name as an object's key is a string. */
function bareKey(key: HclExpression): HclExpression {
  return key.kind === 'reference' && key.path.length === 1 ? { kind: 'literal', at: key.at, value: key.path[0] ?? '' } : key;
}

function unescaped(text: string): string {
  return text.replace(/\\(["\\])/g, '$1');
}

function childOf(node: Node, type: string): Node | undefined {
  return node.namedChildren.find((child) => child.type === type);
}

function childrenOf(node: Node, type: string): readonly Node[] {
  return node.namedChildren.filter((child) => child.type === type);
}

function firstError(node: Node): Node | undefined {
  if (node.isError || node.isMissing) return node;
  for (const child of node.children) {
    const error = child.hasError || child.isMissing ? firstError(child) : undefined;
    if (error) return error;
  }
  return undefined;
}
