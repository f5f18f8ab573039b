import type { ts } from 'ts-morph';
import type { ClassFact, ClassMember, Expression, FunctionFact } from '../facts';
import { decoratorsOf, typeName, type Lowering } from './lowering';

/** Lowers a class. Overload signatures and abstract members leave no trace. */
export function classFact(l: Lowering, node: ts.ClassLikeDeclaration, name: string | undefined): ClassFact {
  const { ts } = l;
  const id = l.id(node);
  const heritage = node.heritageClauses?.find((clause) => clause.token === ts.SyntaxKind.ExtendsKeyword)?.types[0];
  let construct: FunctionFact | undefined;
  const members: ClassMember[] = [];
  for (const member of node.members) {
    if (ts.isConstructorDeclaration(member)) {
      if (member.body) construct = l.functionFact(member, undefined);
    } else {
      const lowered = classMember(l, member);
      if (lowered) members.push(lowered);
    }
  }
  return {
    id,
    ...(name !== undefined && { name }),
    ...(heritage && { heritage: l.expression(heritage.expression) }),
    ...(construct && { construct }),
    members,
    decorators: decoratorExpressions(l, node),
    memberDecorators: [...node.members.filter((member) => !ts.isMethodDeclaration(member)), ...node.members.flatMap(parametersOf)].flatMap((owner) => decoratorExpressions(l, owner)),
  };
}

function parametersOf(member: ts.ClassElement): readonly ts.ParameterDeclaration[] {
  return 'parameters' in member ? (member as ts.MethodDeclaration).parameters : [];
}

function decoratorExpressions(l: Lowering, owner: ts.Node): readonly Expression[] {
  return (l.ts.canHaveDecorators(owner) ? (l.ts.getDecorators(owner) ?? []) : []).map((decorator) => l.expression(decorator.expression));
}

function classMember(l: Lowering, node: ts.ClassElement): ClassMember | undefined {
  const { ts } = l;
  const modifiers = ts.canHaveModifiers(node) ? (ts.getModifiers(node) ?? []) : [];
  const isStatic = modifiers.some((modifier) => modifier.kind === ts.SyntaxKind.StaticKeyword);
  if (ts.isClassStaticBlockDeclaration(node)) {
    const id = l.id(node);
    const fn: FunctionFact = { id, parameters: [], body: l.statements(node.body.statements), isAsync: false, isGenerator: false, isArrow: false };
    return { kind: 'static-block', id, isStatic: true, key: '', fn };
  }
  if (!node.name) return undefined;
  const id = l.id(node.name);
  const key = ts.isComputedPropertyName(node.name) ? l.expression(node.name.expression) : (node.name as ts.Identifier).text;
  if (ts.isPropertyDeclaration(node)) {
    const type = typeName(ts, node.type);
    const isDeclared = modifiers.some((modifier) => modifier.kind === ts.SyntaxKind.DeclareKeyword || modifier.kind === ts.SyntaxKind.AbstractKeyword);
    if (isDeclared) return undefined;
    return { kind: 'field', id, isStatic, key, ...(node.initializer && { value: l.expression(node.initializer) }), ...(type !== undefined && { type }), ...decoratorsOf(l, node) };
  }
  if (ts.isMethodDeclaration(node)) return node.body && { kind: 'method', id, isStatic, key, fn: l.functionFact(node, undefined), ...decoratorsOf(l, node) };
  if (ts.isGetAccessorDeclaration(node)) return node.body && { kind: 'getter', id, isStatic, key, fn: l.functionFact(node, undefined) };
  if (ts.isSetAccessorDeclaration(node)) return node.body && { kind: 'setter', id, isStatic, key, fn: l.functionFact(node, undefined) };
  return undefined;
}
