import type { ts } from 'ts-morph';
import type { FunctionFact, Parameter, Statement } from '../facts';
import { decoratorsOf, typeName, type Lowering } from './lowering';
import { lowerStatements } from './statements';

/** Lowers a function, method, constructor, accessor or arrow. */
export function lowerFunction(l: Lowering, node: ts.FunctionLikeDeclaration, name: string | undefined): FunctionFact {
  const { ts } = l;
  const id = l.id(node);
  const modifiers = ts.canHaveModifiers(node) ? (ts.getModifiers(node) ?? []) : [];
  return {
    id,
    ...(name !== undefined && { name }),
    parameters: parameters(l, node),
    ...l.body(() => body(l, node)),
    isAsync: modifiers.some((modifier) => modifier.kind === ts.SyntaxKind.AsyncKeyword),
    isGenerator: 'asteriskToken' in node && node.asteriskToken !== undefined,
    isArrow: ts.isArrowFunction(node),
  };
}

function parameters(l: Lowering, node: ts.FunctionLikeDeclaration): readonly Parameter[] {
  const { ts } = l;
  const lowered: Parameter[] = [];
  for (const parameter of node.parameters) {
    if (ts.isIdentifier(parameter.name) && parameter.name.text === 'this') continue;
    const bound = l.pattern(parameter.name);
    const type = typeName(ts, parameter.type);
    lowered.push({
      pattern: parameter.initializer ? { kind: 'default', id: l.id(parameter), pattern: bound, value: l.expression(parameter.initializer) } : bound,
      rest: parameter.dotDotDotToken !== undefined,
      isField: ts.isConstructorDeclaration(node) && (ts.getModifiers(parameter) ?? []).length > 0,
      ...(type !== undefined && { type }),
      ...decoratorsOf(l, parameter),
    });
  }
  return lowered;
}

function body(l: Lowering, node: ts.FunctionLikeDeclaration): readonly Statement[] {
  if (!node.body) return [];
  if (l.ts.isBlock(node.body)) return lowerStatements(l, node.body.statements);
  return [{ kind: 'return', id: l.id(node.body), value: l.expression(node.body) }];
}
