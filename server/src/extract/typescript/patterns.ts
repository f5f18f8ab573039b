import type { ts } from 'ts-morph';
import type { Pattern } from '../facts';
import { lowerKey } from './expressions';
import type { Lowering } from './lowering';

type ObjectPattern = Extract<Pattern, { kind: 'object-pattern' }>;

/** Lowers a declared name or destructuring pattern. */
export function lowerBinding(l: Lowering, node: ts.BindingName): Pattern {
  const { ts } = l;
  if (ts.isIdentifier(node)) return { kind: 'bind', id: l.id(node), name: node.text };
  const id = l.id(node);
  if (ts.isObjectBindingPattern(node)) {
    const members: ObjectPattern['members'][number][] = [];
    let rest: Pattern | undefined;
    for (const element of node.elements) {
      if (element.dotDotDotToken) {
        rest = l.pattern(element.name);
        continue;
      }
      const name = element.propertyName ?? (element.name as ts.Identifier);
      members.push({ id: l.id(name), key: lowerKey(l, name), value: withDefault(l, element, element.initializer, l.pattern(element.name)) });
    }
    return { kind: 'object-pattern', id, members, ...(rest && { rest }) };
  }
  let rest: Pattern | undefined;
  const elements: (Pattern | undefined)[] = [];
  for (const element of node.elements) {
    if (ts.isOmittedExpression(element)) elements.push(undefined);
    else if (element.dotDotDotToken) rest = l.pattern(element.name);
    else elements.push(withDefault(l, element, element.initializer, l.pattern(element.name)));
  }
  return { kind: 'array-pattern', id, elements, ...(rest && { rest }) };
}

/** Lowers the left side of an assignment: `x`, `config.region`, `({ a, b } = …)`. */
export function lowerTarget(l: Lowering, node: ts.Expression): Pattern {
  const { ts } = l;
  const plain = ts.skipPartiallyEmittedExpressions(node);
  if (ts.isParenthesizedExpression(plain) || ts.isNonNullExpression(plain) || ts.isAsExpression(plain)) return l.target(plain.expression);
  if (ts.isIdentifier(plain)) return { kind: 'bind', id: l.id(plain), name: plain.text };
  if (ts.isObjectLiteralExpression(plain)) return objectTarget(l, plain);
  if (ts.isArrayLiteralExpression(plain)) {
    let rest: Pattern | undefined;
    const elements: (Pattern | undefined)[] = [];
    for (const element of plain.elements) {
      if (ts.isOmittedExpression(element)) elements.push(undefined);
      else if (ts.isSpreadElement(element)) rest = l.target(element.expression);
      else elements.push(elementTarget(l, element));
    }
    return { kind: 'array-pattern', id: l.id(plain), elements, ...(rest && { rest }) };
  }
  return { kind: 'target', id: l.id(plain), target: l.expression(plain) };
}

function objectTarget(l: Lowering, node: ts.ObjectLiteralExpression): Pattern {
  const { ts } = l;
  const members: ObjectPattern['members'][number][] = [];
  let rest: Pattern | undefined;
  for (const property of node.properties) {
    if (ts.isSpreadAssignment(property)) rest = l.target(property.expression);
    else if (ts.isShorthandPropertyAssignment(property)) {
      members.push({ id: l.id(property.name), key: property.name.text, value: withDefault(l, property, property.objectAssignmentInitializer, l.target(property.name)) });
    } else if (ts.isPropertyAssignment(property)) {
      members.push({ id: l.id(property.name), key: lowerKey(l, property.name), value: elementTarget(l, property.initializer) });
    }
  }
  return { kind: 'object-pattern', id: l.id(node), members, ...(rest && { rest }) };
}

function elementTarget(l: Lowering, node: ts.Expression): Pattern {
  const { ts } = l;
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken) return withDefault(l, node, node.right, l.target(node.left));
  return l.target(node);
}

function withDefault(l: Lowering, node: ts.Node, initializer: ts.Expression | undefined, pattern: Pattern): Pattern {
  return initializer ? { kind: 'default', id: l.id(node), pattern, value: l.expression(initializer) } : pattern;
}
