import type { ts } from 'ts-morph';
import type { Element, Expression, Key, NodeId, ObjectMember } from '../facts';
import { awsStringKind } from './aws-strings';
import { classFact } from './classes';
import type { Lowering } from './lowering';

/** Lowers one expression; types, parentheses, `as`, `satisfies` and `!` leave no trace. */
export function lowerExpression(l: Lowering, node: ts.Expression): Expression {
  const { ts } = l;
  switch (node.kind) {
    case ts.SyntaxKind.ParenthesizedExpression:
    case ts.SyntaxKind.AsExpression:
    case ts.SyntaxKind.SatisfiesExpression:
    case ts.SyntaxKind.NonNullExpression:
    case ts.SyntaxKind.TypeAssertionExpression:
    case ts.SyntaxKind.ExpressionWithTypeArguments:
    case ts.SyntaxKind.PartiallyEmittedExpression:
      return l.expression((node as ts.ParenthesizedExpression).expression);
    case ts.SyntaxKind.TrueKeyword:
    case ts.SyntaxKind.FalseKeyword:
      return { kind: 'literal', id: l.id(node), value: node.kind === ts.SyntaxKind.TrueKeyword };
    case ts.SyntaxKind.NullKeyword:
      return { kind: 'literal', id: l.id(node), value: null };
    case ts.SyntaxKind.ThisKeyword:
      return { kind: 'this', id: l.id(node) };
    case ts.SyntaxKind.SuperKeyword:
      return { kind: 'super', id: l.id(node) };
  }
  if (ts.isStringLiteralLike(node)) return string(l, node, node.text);
  if (ts.isIdentifier(node)) return identifier(l, node);
  if (ts.isPropertyAccessExpression(node)) return member(l, node);
  if (ts.isCallExpression(node)) return call(l, node);
  if (ts.isObjectLiteralExpression(node)) return { kind: 'object', id: l.id(node), members: node.properties.map((property) => objectMember(l, property)) };
  if (ts.isNumericLiteral(node)) return { kind: 'literal', id: l.id(node), value: Number(node.text) };
  if (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) return { kind: 'function', id: l.id(node), fn: l.functionFact(node, node.name?.text) };
  if (ts.isBinaryExpression(node)) return binary(l, node);
  if (ts.isNewExpression(node)) {
    const id = l.id(node);
    const lower = () => elements(l, node.arguments ?? []);
    const args = /(Error|Exception)$/.test(node.expression.getText(l.sourceFile)) ? l.mentioning(lower) : lower();
    return { kind: 'new', id, callee: l.expression(node.expression), args };
  }
  if (ts.isAwaitExpression(node)) return { kind: 'await', id: l.id(node), operand: l.expression(node.expression) };
  if (ts.isTemplateExpression(node)) return template(l, node);
  if (ts.isElementAccessExpression(node)) {
    const optional = inOptionalChain(l, node);
    return { kind: 'index', id: l.id(node.argumentExpression), object: l.expression(node.expression), index: l.expression(node.argumentExpression), optional };
  }
  if (ts.isConditionalExpression(node)) {
    return { kind: 'conditional', id: l.id(node), test: l.expression(node.condition), then: l.expression(node.whenTrue), otherwise: l.expression(node.whenFalse) };
  }
  if (ts.isArrayLiteralExpression(node)) return { kind: 'array', id: l.id(node), elements: isNumberTable(l, node) ? [someNumbers(l, node)] : elements(l, node.elements) };
  if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) return unary(l, node);
  if (ts.isTypeOfExpression(node)) return { kind: 'unary', id: l.id(node), operator: 'typeof', operand: l.expression(node.expression) };
  if (ts.isVoidExpression(node)) return { kind: 'unary', id: l.id(node), operator: 'void', operand: l.expression(node.expression) };
  if (ts.isDeleteExpression(node)) return { kind: 'unary', id: l.id(node), operator: 'delete', operand: l.expression(node.expression) };
  if (ts.isClassExpression(node)) return { kind: 'class', id: l.id(node), cls: classFact(l, node, node.name?.text) };
  if (ts.isTaggedTemplateExpression(node)) return tagged(l, node);
  if (ts.isRegularExpressionLiteral(node)) {
    const end = node.text.lastIndexOf('/');
    return { kind: 'regexp', id: l.id(node), source: node.text.slice(1, end), flags: node.text.slice(end + 1) };
  }
  if (ts.isYieldExpression(node)) {
    return { kind: 'yield', id: l.id(node), each: node.asteriskToken !== undefined, ...(node.expression && { operand: l.expression(node.expression) }) };
  }
  if (ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.ImportKeyword) {
    return { kind: 'member', id: l.id(node), object: { kind: 'name', id: l.id(node), name: 'import' }, property: node.name.text, optional: false };
  }
  return opaque(l, node);
}

/** A key as written; computed ones are expressions. */
export function lowerKey(l: Lowering, name: ts.PropertyName): Key {
  const { ts } = l;
  if (ts.isComputedPropertyName(name)) return l.expression(name.expression);
  return name.text;
}

function string(l: Lowering, node: ts.Node, text: string): Expression {
  const id = l.id(node);
  noteAwsString(l, id, text);
  return { kind: 'literal', id, value: text };
}

function noteAwsString(l: Lowering, id: NodeId, text: string): void {
  const kind = awsStringKind(text);
  if (kind) l.awsString({ id, kind, text, mentionOnly: l.isMention });
}

function identifier(l: Lowering, node: ts.Identifier): Expression {
  if (node.text === 'undefined') return { kind: 'undefined', id: l.id(node) };
  l.reads(node.text);
  return { kind: 'name', id: l.id(node), name: node.text };
}

function member(l: Lowering, node: ts.PropertyAccessExpression): Expression {
  const optional = inOptionalChain(l, node);
  return { kind: 'member', id: l.id(node.name), object: l.expression(node.expression), property: node.name.text, optional };
}

const LOG_CALL = /^(?:console|logger|log|this\.logger|Logger)\b|\.(?:debug|info|warn|log|trace|startsWith|endsWith|includes|match|test)$|^(?:describe|it|test|expect)\b/;

function call(l: Lowering, node: ts.CallExpression): Expression {
  const { ts } = l;
  const id = l.id(node);
  if (node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [specifier] = node.arguments;
    return { kind: 'import', id, specifier: specifier ? l.expression(specifier) : { kind: 'undefined', id } };
  }
  const callee = l.expression(node.expression);
  const lower = () => elements(l, node.arguments);
  const args = LOG_CALL.test(node.expression.getText(l.sourceFile)) ? l.mentioning(lower) : lower();
  return { kind: 'call', id, callee, args, optional: inOptionalChain(l, node) };
}

/** `a?.b`, and every further link of that chain: all of it is left out where `a` is missing. */
function inOptionalChain(l: Lowering, node: ts.Node): boolean {
  return (node.flags & l.ts.NodeFlags.OptionalChain) !== 0;
}

function elements(l: Lowering, nodes: readonly ts.Expression[]): readonly Element[] {
  const { ts } = l;
  return nodes.map((node): Element => {
    if (ts.isSpreadElement(node)) return { kind: 'spread', id: l.id(node), operand: l.expression(node.expression) };
    if (ts.isOmittedExpression(node)) return { kind: 'hole', id: l.id(node) };
    return l.expression(node);
  });
}

/** A list with more numbers than this is a table that nobody wrote by hand: a parser's states, a font. Some have 50,000, and each costs as much as any other expression. */
const MOST_NUMBERS = 256;

function isNumberTable({ ts }: Lowering, { elements: nodes }: ts.ArrayLiteralExpression): boolean {
  return nodes.length > MOST_NUMBERS && nodes.every((node) => ts.isNumericLiteral(ts.isPrefixUnaryExpression(node) ? node.operand : node));
}

/** In the place of very many numbers: elements that cannot be told. */
function someNumbers(l: Lowering, node: ts.ArrayLiteralExpression): Element {
  const id = l.id(node);
  return { kind: 'spread', id, operand: { kind: 'opaque', id, syntax: 'NumericLiteral', parts: [] } };
}

function objectMember(l: Lowering, node: ts.ObjectLiteralElementLike): ObjectMember {
  const { ts } = l;
  if (ts.isSpreadAssignment(node)) return { kind: 'spread', id: l.id(node), operand: l.expression(node.expression) };
  const id = l.id(node.name);
  if (ts.isShorthandPropertyAssignment(node)) return { kind: 'property', id, key: node.name.text, value: identifier(l, node.name) };
  const key = lowerKey(l, node.name);
  if (ts.isPropertyAssignment(node)) return { kind: 'property', id, key, value: l.expression(node.initializer) };
  const fn = l.functionFact(node, undefined);
  if (ts.isMethodDeclaration(node)) return { kind: 'property', id, key, value: { kind: 'function', id: fn.id, fn } };
  return { kind: ts.isGetAccessorDeclaration(node) ? 'getter' : 'setter', id, key, fn };
}

const LOGICAL = new Set(['??', '||', '&&']);
const COMPARISON = new Set(['===', '!==', '==', '!=']);

function binary(l: Lowering, node: ts.BinaryExpression): Expression {
  const { ts } = l;
  const id = l.id(node);
  const operator = ts.tokenToString(node.operatorToken.kind) ?? '?';
  if (node.operatorToken.kind >= ts.SyntaxKind.FirstAssignment && node.operatorToken.kind <= ts.SyntaxKind.LastAssignment) {
    const target = l.target(node.left);
    return { kind: 'assign', id, operator, target, value: l.expression(node.right) };
  }
  if (operator === ',') return { kind: 'sequence', id, items: [l.expression(node.left), l.expression(node.right)] };
  const lower = () => ({ left: l.expression(node.left), right: l.expression(node.right) });
  const { left, right } = COMPARISON.has(operator) ? l.mentioning(lower) : lower();
  if (LOGICAL.has(operator)) return { kind: 'logical', id, operator: operator as '??' | '||' | '&&', left, right };
  return { kind: 'binary', id, operator, left, right };
}

/** An expression whose value nobody reads: a statement, what a loop counts on with. */
export function lowerDiscarded(l: Lowering, node: ts.Expression): Expression {
  return l.ts.isPostfixUnaryExpression(node) ? unary(l, node, true) : l.expression(node);
}

function unary(l: Lowering, node: ts.PrefixUnaryExpression | ts.PostfixUnaryExpression, isDiscarded = false): Expression {
  const { ts } = l;
  const id = l.id(node);
  const operator = ts.tokenToString(node.operator) ?? '?';
  if (operator === '++' || operator === '--') {
    const one: Expression = { kind: 'literal', id, value: 1 };
    const counted: Expression = { kind: 'assign', id, operator: operator === '++' ? '+=' : '-=', target: l.target(node.operand), value: one };
    if (isDiscarded || l.ts.isPrefixUnaryExpression(node)) return counted;
    // What `i++` gives is what there was before.
    return { kind: 'binary', id, operator: '-', left: counted, right: operator === '++' ? one : { ...one, value: -1 } };
  }
  return { kind: 'unary', id, operator, operand: l.expression(node.operand) };
}

function template(l: Lowering, node: ts.TemplateExpression): Expression {
  const id = l.id(node);
  const texts = [node.head.text, ...node.templateSpans.map((span) => span.literal.text)];
  noteAwsString(l, id, texts.join('\0'));
  return { kind: 'template', id, texts, holes: node.templateSpans.map((span) => l.expression(span.expression)) };
}

function tagged(l: Lowering, node: ts.TaggedTemplateExpression): Expression {
  const id = l.id(node);
  const tag = l.expression(node.tag);
  if (l.ts.isNoSubstitutionTemplateLiteral(node.template)) return { kind: 'tagged', id, tag, texts: [node.template.text], holes: [] };
  const { head, templateSpans } = node.template;
  const texts = [head.text, ...templateSpans.map((span) => span.literal.text)];
  return { kind: 'tagged', id, tag, texts, holes: templateSpans.map((span) => l.expression(span.expression)) };
}

/** Attributes whose text people read. */
const SHOWN_ATTRIBUTE = /^(?:placeholder|title|label|alt|hint|description|help(?:er)?Text|tooltip|aria-[a-z]+)$/i;

/** Evaluates what stands inside syntax that has no meaning for regions, such as the handlers in JSX attributes. */
function opaque(l: Lowering, node: ts.Expression): Expression {
  const { ts } = l;
  const parts: Expression[] = [];
  const visit = (child: ts.Node): void => {
    if (ts.isJsxAttribute(child) && SHOWN_ATTRIBUTE.test(child.name.getText(l.sourceFile))) l.mentioning(() => ts.forEachChild(child, visit));
    else if (ts.isExpression(child) && !ts.isJsxElement(child) && !ts.isJsxSelfClosingElement(child) && !ts.isJsxFragment(child)) {
      if (!ts.isJsxExpression(child) && !ts.isIdentifier(child)) parts.push(l.expression(child));
      else if (ts.isIdentifier(child)) parts.push(identifier(l, child));
      else ts.forEachChild(child, visit);
    } else if (!ts.isTypeNode(child)) ts.forEachChild(child, visit);
  };
  ts.forEachChild(node, visit);
  return { kind: 'opaque', id: l.id(node), syntax: ts.SyntaxKind[node.kind] ?? 'unknown', parts };
}
