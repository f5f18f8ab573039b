import type { ts } from 'ts-morph';
import type { Expression, Statement, VariableDeclaration } from '../facts';
import { classFact } from './classes';
import { lowerDiscarded } from './expressions';
import { typeName, type Lowering } from './lowering';
import { lowerModuleStatement } from './modules';

/** Lowers a statement list; declarations that are types only leave no trace. */
export function lowerStatements(l: Lowering, nodes: readonly ts.Statement[]): readonly Statement[] {
  const out: Statement[] = [];
  for (const node of nodes) lowerStatement(l, node, out);
  return out;
}

function lowerStatement(l: Lowering, node: ts.Statement, out: Statement[]): void {
  const { ts } = l;
  if (ts.isExpressionStatement(node)) out.push({ kind: 'expression', expression: lowerDiscarded(l, node.expression) });
  else if (ts.isVariableStatement(node)) {
    if (!isAmbient(l, node)) out.push(...variables(l, node.declarationList, l.hoisted));
    exportNames(l, node, out);
  } else if (ts.isReturnStatement(node)) out.push({ kind: 'return', id: l.id(node), ...(node.expression && { value: l.expression(node.expression) }) });
  else if (ts.isIfStatement(node)) {
    out.push({ kind: 'if', id: l.id(node.expression), test: l.expression(node.expression), then: body(l, node.thenStatement), otherwise: node.elseStatement ? body(l, node.elseStatement) : [] });
  } else if (ts.isBlock(node)) out.push({ kind: 'block', body: l.statements(node.statements) });
  else if (ts.isFunctionDeclaration(node)) {
    if (!node.body) return;
    const name = node.name?.text ?? '*default*';
    out.push({ kind: 'function', name, fn: l.declaring(name, () => l.functionFact(node, name)) });
    exportNames(l, node, out);
  } else if (ts.isClassDeclaration(node)) {
    if (isAmbient(l, node)) return;
    const name = node.name?.text ?? '*default*';
    out.push({ kind: 'class', name, cls: l.declaring(name, () => classFact(l, node, name)) });
    exportNames(l, node, out);
  } else if (ts.isTryStatement(node)) out.push(tryStatement(l, node));
  else if (ts.isThrowStatement(node)) out.push({ kind: 'throw', id: l.id(node), value: l.mentioning(() => l.expression(node.expression)) });
  else if (ts.isForOfStatement(node) || ts.isForInStatement(node)) out.push(forEach(l, node));
  else if (ts.isForStatement(node)) out.push(forStatement(l, node));
  else if (ts.isWhileStatement(node) || ts.isDoStatement(node)) {
    out.push({ kind: 'while', id: l.id(node.expression), test: l.expression(node.expression), body: body(l, node.statement), testFirst: ts.isWhileStatement(node) });
  } else if (ts.isSwitchStatement(node)) {
    const cases = node.caseBlock.clauses.map((clause) => ({ ...(ts.isCaseClause(clause) && { test: l.expression(clause.expression) }), body: l.statements(clause.statements) }));
    out.push({ kind: 'switch', id: l.id(node.expression), subject: l.expression(node.expression), cases });
  } else if (ts.isBreakStatement(node) || ts.isContinueStatement(node)) {
    out.push({ kind: ts.isBreakStatement(node) ? 'break' : 'continue', ...(node.label && { label: node.label.text }) });
  } else if (ts.isLabeledStatement(node)) out.push({ kind: 'labelled', label: node.label.text, body: body(l, node.statement) });
  else if (ts.isEnumDeclaration(node)) {
    const members = node.members.map((member) => ({
      id: l.id(member.name),
      key: ts.isComputedPropertyName(member.name) ? member.name.expression.getText(l.sourceFile) : member.name.text,
      ...(member.initializer && { value: l.expression(member.initializer) }),
    }));
    out.push({ kind: 'enum', id: l.id(node), name: node.name.text, members });
    exportNames(l, node, out);
  } else if (ts.isModuleDeclaration(node)) {
    if (isAmbient(l, node) || !node.body || !ts.isModuleBlock(node.body) || !ts.isIdentifier(node.name)) return;
    out.push({ kind: 'namespace', id: l.id(node), name: node.name.text, body: lowerStatements(l, node.body.statements) });
    exportNames(l, node, out);
  } else lowerModuleStatement(l, node, out);
}

function body(l: Lowering, node: ts.Statement): readonly Statement[] {
  return l.ts.isBlock(node) ? l.statements(node.statements) : l.statements([node]);
}

function variables(l: Lowering, list: ts.VariableDeclarationList, hoisted: Set<string> | undefined): readonly Statement[] {
  const { ts } = l;
  const scope = list.flags & ts.NodeFlags.Const ? 'const' : list.flags & ts.NodeFlags.Let ? 'let' : 'var';
  if (scope !== 'var' || !hoisted) return [{ kind: 'variables', scope, declarations: list.declarations.map((declaration) => variable(l, declaration)) }];
  return list.declarations.flatMap((declaration): readonly Statement[] => {
    for (const name of boundNames(l, declaration.name)) hoisted.add(name);
    const { pattern, value } = variable(l, declaration);
    return value ? [{ kind: 'expression', expression: { kind: 'assign', id: l.id(declaration), operator: '=', target: pattern, value } }] : [];
  });
}

function variable(l: Lowering, node: ts.VariableDeclaration): VariableDeclaration {
  const type = typeName(l.ts, node.type);
  const value = node.initializer && initializer(l, node.name, node.initializer);
  return { pattern: l.pattern(node.name), ...(value && { value }), ...(type !== undefined && { type }) };
}

function initializer(l: Lowering, name: ts.BindingName, node: ts.Expression): Expression {
  const { ts } = l;
  const isNamed = ts.isIdentifier(name) && (ts.isArrowFunction(node) || ts.isFunctionExpression(node) || ts.isClassExpression(node));
  if (!isNamed) return l.expression(node);
  if (ts.isClassExpression(node)) {
    const cls = l.declaring(name.text, () => classFact(l, node, name.text));
    return { kind: 'class', id: cls.id, cls };
  }
  const fn = l.declaring(name.text, () => l.functionFact(node, name.text));
  return { kind: 'function', id: fn.id, fn };
}

function tryStatement(l: Lowering, node: ts.TryStatement): Statement {
  const { catchClause } = node;
  return {
    kind: 'try',
    id: l.id(node),
    block: l.statements(node.tryBlock.statements),
    ...(catchClause?.variableDeclaration && { parameter: l.pattern(catchClause.variableDeclaration.name) }),
    ...(catchClause && { handler: l.statements(catchClause.block.statements) }),
    finalizer: node.finallyBlock ? l.statements(node.finallyBlock.statements) : [],
  };
}

function forEach(l: Lowering, node: ts.ForOfStatement | ts.ForInStatement): Statement {
  const { ts } = l;
  const isVar = ts.isVariableDeclarationList(node.initializer) && (node.initializer.flags & ts.NodeFlags.BlockScoped) === 0;
  const declares = ts.isVariableDeclarationList(node.initializer) && !isVar;
  const declaration = ts.isVariableDeclarationList(node.initializer) ? node.initializer.declarations[0] : undefined;
  if (isVar && declaration) for (const name of boundNames(l, declaration.name)) l.ofFunction.add(name);
  return {
    kind: 'for-each',
    id: l.id(node.expression),
    of: ts.isForOfStatement(node) ? 'values' : 'keys',
    declares,
    awaits: ts.isForOfStatement(node) && node.awaitModifier !== undefined,
    binding: declaration ? l.pattern(declaration.name) : l.target(node.initializer as ts.Expression),
    collection: l.expression(node.expression),
    body: body(l, node.statement),
  };
}

function forStatement(l: Lowering, node: ts.ForStatement): Statement {
  const { ts } = l;
  const init: Statement[] = [];
  if (node.initializer) {
    if (ts.isVariableDeclarationList(node.initializer)) init.push(...variables(l, node.initializer, l.ofFunction));
    else init.push({ kind: 'expression', expression: l.expression(node.initializer) });
  }
  return {
    kind: 'for',
    id: l.id(node),
    init,
    ...(node.condition && { test: l.expression(node.condition) }),
    ...(node.incrementor && { update: lowerDiscarded(l, node.incrementor) }),
    body: body(l, node.statement),
  };
}

/** Adds `export` facts for a declaration's `export` and `export default` modifiers. */
function exportNames(l: Lowering, node: ts.Statement & ts.HasModifiers, out: Statement[]): void {
  const { ts } = l;
  const modifiers = ts.getModifiers(node) ?? [];
  if (!modifiers.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword)) return;
  const isDefault = modifiers.some((modifier) => modifier.kind === ts.SyntaxKind.DefaultKeyword);
  for (const name of declaredNames(l, node)) {
    l.reads(name);
    out.push({ kind: 'export', local: name, exported: isDefault ? 'default' : name });
  }
}

function declaredNames(l: Lowering, node: ts.Statement): readonly string[] {
  const { ts } = l;
  if (ts.isVariableStatement(node)) return node.declarationList.declarations.flatMap((declaration) => boundNames(l, declaration.name));
  if (ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node)) return [node.name?.text ?? '*default*'];
  if (ts.isEnumDeclaration(node) || ts.isModuleDeclaration(node)) return [(node.name as ts.Identifier).text];
  return [];
}

function boundNames(l: Lowering, name: ts.BindingName): readonly string[] {
  const { ts } = l;
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : boundNames(l, element.name)));
}

function isAmbient(l: Lowering, node: ts.HasModifiers): boolean {
  return (l.ts.getModifiers(node) ?? []).some((modifier) => modifier.kind === l.ts.SyntaxKind.DeclareKeyword);
}
