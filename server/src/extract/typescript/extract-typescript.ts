import { ts } from 'ts-morph';
import type { AwsStringFact, FileFacts, ImportFact, NodeId, Statement } from '../facts';
import { lowerExpression } from './expressions';
import { lowerFunction } from './functions';
import type { Lowering } from './lowering';
import { lowerBinding, lowerTarget } from './patterns';
import { lowerStatements } from './statements';

/** Facts of a TypeScript or JavaScript file. Syntax errors are noted; what could be parsed is kept. */
export function extractTypeScript(file: string, text: string): FileFacts {
  // Nothing is read from doc comments; parsing them takes a sixth of the time where they are many.
  const options = { languageVersion: ts.ScriptTarget.Latest, jsDocParsingMode: ts.JSDocParsingMode.ParseNone };
  const sourceFile = ts.createSourceFile(file, text, options, false, scriptKind(file));
  const lowering = new FileLowering(sourceFile);
  const program = lowering.body(() => lowerStatements(lowering, sourceFile.statements));
  const [error] = parseErrors(sourceFile);
  return {
    file,
    ...program,
    positions: lowering.positions,
    imports: lowering.importFacts,
    awsStrings: lowering.awsStrings,
    unreferenced: lowering.unreferenced(),
    ...(error && { syntaxError: { start: error.start, end: error.start + error.length, message: ts.flattenDiagnosticMessageText(error.messageText, '\n') } }),
  };
}

class FileLowering implements Lowering {
  readonly ts = ts;
  readonly positions: number[] = [];
  readonly awsStrings: AwsStringFact[] = [];
  readonly importFacts: ImportFact[] = [];
  isMention = false;
  hoisted: Set<string> | undefined;
  /** What is hoisted in the function that is being lowered. */
  ofFunction = new Set<string>();
  private readonly readNames = new Set<string>();
  private readonly declared: { readonly name: string; readonly id: NodeId }[] = [];
  private readonly declaring_: string[] = [];

  constructor(readonly sourceFile: ts.SourceFile) {}

  id(start: ts.Node | number, end?: number): NodeId {
    const from = typeof start === 'number' ? start : start.getStart(this.sourceFile);
    const to = end ?? (typeof start === 'number' ? start : start.getEnd());
    return this.positions.push(from, to) / 2 - 1;
  }

  expression(node: ts.Expression) {
    return lowerExpression(this, node);
  }

  statements(nodes: readonly ts.Statement[]) {
    const outer = this.hoisted;
    this.hoisted = this.ofFunction;
    const lowered = lowerStatements(this, nodes);
    this.hoisted = outer;
    return lowered;
  }

  body(lower: () => readonly Statement[]) {
    const outer = { hoisted: this.hoisted, ofFunction: this.ofFunction };
    this.hoisted = undefined;
    this.ofFunction = new Set();
    const body = lower();
    const names = [...this.ofFunction];
    Object.assign(this, outer);
    return { body, ...(names.length > 0 && { hoisted: names }) };
  }

  pattern(node: ts.BindingName) {
    return lowerBinding(this, node);
  }

  target(node: ts.Expression) {
    return lowerTarget(this, node);
  }

  functionFact(node: ts.FunctionLikeDeclaration, name: string | undefined) {
    return lowerFunction(this, node, name);
  }

  reads(name: string): void {
    if (!this.declaring_.includes(name)) this.readNames.add(name);
  }

  declaring<T extends { readonly id: NodeId }>(name: string, lower: () => T): T {
    this.declaring_.push(name);
    const fact = lower();
    this.declaring_.pop();
    this.declared.push({ name, id: fact.id });
    return fact;
  }

  awsString(fact: AwsStringFact): void {
    this.awsStrings.push(fact);
  }

  imports(fact: ImportFact): void {
    this.importFacts.push(fact);
  }

  mentioning<T>(lower: () => T): T {
    const outer = this.isMention;
    this.isMention = true;
    const lowered = lower();
    this.isMention = outer;
    return lowered;
  }

  unreferenced(): readonly NodeId[] {
    return this.declared.filter(({ name }) => !this.readNames.has(name)).map(({ id }) => id);
  }
}

/** The parser keeps its errors on a property that its public type leaves out. */
function parseErrors(sourceFile: ts.SourceFile): readonly ts.DiagnosticWithLocation[] {
  return (sourceFile as ts.SourceFile & { readonly parseDiagnostics?: readonly ts.DiagnosticWithLocation[] }).parseDiagnostics ?? [];
}

function scriptKind(file: string): ts.ScriptKind {
  if (file.endsWith('.tsx')) return ts.ScriptKind.TSX;
  if (/\.[cm]?ts$/.test(file)) return ts.ScriptKind.TS;
  return ts.ScriptKind.JSX; // JavaScript may hold JSX whatever its extension
}
