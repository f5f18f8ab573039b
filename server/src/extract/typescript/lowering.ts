import type { ts } from 'ts-morph';
import type { AwsStringFact, Expression, FunctionFact, ImportFact, NodeId, Pattern, Statement } from '../facts';

/** The TypeScript compiler's namespace, handed in so that it is loaded only when a file is parsed. */
export type Compiler = typeof ts;

/** What the parts of the lowering share: they call each other through it, and never import each other. */
export interface Lowering {
  readonly ts: Compiler;
  readonly sourceFile: ts.SourceFile;
  /** A new node id for the given source range. */
  id(start: ts.Node | number, end?: number): NodeId;
  expression(node: ts.Expression): Expression;
  /** Of a block within a function, a module or a namespace. */
  statements(nodes: readonly ts.Statement[]): readonly Statement[];
  /** Of a whole function, module or namespace: what `lower` lowers, with what its blocks declare for all of it. */
  body(lower: () => readonly Statement[]): { readonly body: readonly Statement[]; readonly hoisted?: readonly string[] };
  /** Names that are hoisted in the function that is being lowered. */
  readonly ofFunction: Set<string>;
  /** The same within a block; undefined at the top of a function, where a `var` is a variable like any other. */
  readonly hoisted: Set<string> | undefined;
  pattern(node: ts.BindingName): Pattern;
  target(node: ts.Expression): Pattern;
  functionFact(node: ts.FunctionLikeDeclaration, name: string | undefined): FunctionFact;
  /** A name is read here; what is never read cannot run. */
  reads(name: string): void;
  /** Lowers the function or class declared as `name`: reads of `name` inside it do not count as references from outside. */
  declaring<T extends { readonly id: NodeId }>(name: string, lower: () => T): T;
  awsString(fact: AwsStringFact): void;
  imports(fact: ImportFact): void;
  /** Runs `lower` where strings are only mentioned: log calls, errors, comparisons. */
  mentioning<T>(lower: () => T): T;
  readonly isMention: boolean;
}

/** The decorators of a parameter, field or method, if it has any. */
export function decoratorsOf(l: Lowering, node: ts.ParameterDeclaration | ts.PropertyDeclaration | ts.MethodDeclaration): { readonly decorators?: readonly Expression[] } {
  const decorators = l.ts.getDecorators(node) ?? [];
  return decorators.length === 0 ? {} : { decorators: decorators.map((decorator) => l.expression(decorator.expression)) };
}

/** Dotted name of a type annotation, `AWS.S3`; for `X | undefined`, `Readonly<X>` and the like the name that matters. */
export function typeName(ts: Compiler, node: ts.TypeNode | undefined): string | undefined {
  if (!node) return undefined;
  if (ts.isTypeReferenceNode(node)) {
    const name = entityName(ts, node.typeName);
    const [argument] = node.typeArguments ?? [];
    return argument && TRANSPARENT_TYPES.has(name) ? typeName(ts, argument) : name;
  }
  if (ts.isUnionTypeNode(node)) {
    const named = node.types.map((type) => typeName(ts, type)).filter((name) => name !== undefined);
    return named.length === 1 ? named[0] : undefined;
  }
  return ts.isParenthesizedTypeNode(node) ? typeName(ts, node.type) : undefined;
}

const TRANSPARENT_TYPES = new Set(['Readonly', 'Required', 'Partial', 'NonNullable', 'Promise']);

function entityName(ts: Compiler, node: ts.EntityName): string {
  return ts.isIdentifier(node) ? node.text : `${entityName(ts, node.left)}.${node.right.text}`;
}
