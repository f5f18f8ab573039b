import type { ts } from 'ts-morph';
import { DEFAULT_EXPORT_NAME, type Expression, type ImportFact, type Statement } from '../facts';
import type { Lowering } from './lowering';

/** Lowers imports and exports; anything else (interfaces, types) leaves no trace. */
export function lowerModuleStatement(l: Lowering, node: ts.Statement, out: Statement[]): void {
  const { ts } = l;
  if (ts.isImportDeclaration(node)) importDeclaration(l, node);
  else if (ts.isImportEqualsDeclaration(node)) importEquals(l, node, out);
  else if (ts.isExportDeclaration(node)) exportDeclaration(l, node, out);
  else if (ts.isExportAssignment(node)) {
    const local = ts.isIdentifier(node.expression) ? node.expression.text : DEFAULT_EXPORT_NAME;
    if (local === DEFAULT_EXPORT_NAME) {
      const pattern = { kind: 'bind', id: l.id(node), name: local } as const;
      out.push({ kind: 'variables', scope: 'const', declarations: [{ pattern, value: l.expression(node.expression) }] });
    } else l.reads(local);
    out.push({ kind: 'export', local, exported: node.isExportEquals ? '=' : 'default' });
  }
}

function importDeclaration(l: Lowering, node: ts.ImportDeclaration): void {
  const { ts } = l;
  if (!ts.isStringLiteral(node.moduleSpecifier)) return;
  const clause = node.importClause;
  const names: ImportFact['names'][number][] = [];
  if (clause?.name) names.push({ imported: 'default', local: clause.name.text });
  const bindings = clause?.namedBindings;
  if (bindings && ts.isNamespaceImport(bindings)) names.push({ imported: '*', local: bindings.name.text });
  else if (bindings) for (const element of bindings.elements) names.push({ imported: (element.propertyName ?? element.name).text, local: element.name.text });
  l.imports({ id: l.id(node.moduleSpecifier), specifier: node.moduleSpecifier.text, typeOnly: clause?.phaseModifier === ts.SyntaxKind.TypeKeyword, names });
}

/** `import fs = require('fs')`, and `import Inner = Outer.Inner`, which is a constant. */
function importEquals(l: Lowering, node: ts.ImportEqualsDeclaration, out: Statement[]): void {
  const { ts } = l;
  if (!ts.isExternalModuleReference(node.moduleReference)) {
    if (node.isTypeOnly) return;
    const pattern = { kind: 'bind', id: l.id(node.name), name: node.name.text } as const;
    out.push({ kind: 'variables', scope: 'const', declarations: [{ pattern, value: entity(l, node.moduleReference) }] });
    if (ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) out.push({ kind: 'export', local: node.name.text, exported: node.name.text });
    return;
  }
  if (!ts.isStringLiteral(node.moduleReference.expression)) return;
  const { expression } = node.moduleReference;
  l.imports({ id: l.id(expression), specifier: expression.text, typeOnly: node.isTypeOnly, names: [{ imported: '=', local: node.name.text }] });
}

function entity(l: Lowering, node: ts.EntityName): Expression {
  if (l.ts.isIdentifier(node)) return l.expression(node);
  return { kind: 'member', id: l.id(node.right), object: entity(l, node.left), property: node.right.text, optional: false };
}

function exportDeclaration(l: Lowering, node: ts.ExportDeclaration, out: Statement[]): void {
  const { ts } = l;
  if (node.isTypeOnly) return;
  const specifier = node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier) ? node.moduleSpecifier : undefined;
  if (!node.exportClause) {
    if (specifier) out.push({ kind: 'export-all', id: l.id(specifier), specifier: specifier.text });
  } else if (ts.isNamespaceExport(node.exportClause)) {
    if (specifier) out.push({ kind: 're-export', id: l.id(specifier), specifier: specifier.text, imported: '*', exported: node.exportClause.name.text });
  } else {
    for (const element of node.exportClause.elements) {
      if (element.isTypeOnly) continue;
      const imported = (element.propertyName ?? element.name).text;
      if (specifier) out.push({ kind: 're-export', id: l.id(element), specifier: specifier.text, imported, exported: element.name.text });
      else {
        l.reads(imported);
        out.push({ kind: 'export', local: imported, exported: element.name.text });
      }
    }
  }
}
