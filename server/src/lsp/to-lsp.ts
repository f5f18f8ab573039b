import {
  DiagnosticSeverity,
  DiagnosticTag,
  type Diagnostic as LspDiagnostic,
  type Location as LspLocation,
  type Position,
  type Range,
  type TextDocumentEdit,
  type TextEdit as LspTextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { type FileProblem, LineIndex, type Location, type TextRange } from '../extract/location';
import type { Use } from '../link/map';
import { rulePage } from '../report/links';
import type { Diagnostic, RelatedLocation, Severity, TextEdit } from '../rules/rule';

export const SOURCE = 'regionlint';

/** Turns offsets in one analysis's texts into the protocol's positions; each file's lines are counted once. */
export class Positions {
  private readonly indexes = new Map<string, LineIndex>();

  constructor(
    private readonly text: (file: string) => string | undefined,
    private readonly uri: (file: string) => string,
  ) {}

  /** A range in a file that was not read stands at the file's start. */
  range(file: string, { start, end }: TextRange): Range {
    return { start: this.position(file, start), end: this.position(file, end) };
  }

  location({ file, range }: Location): LspLocation {
    return { uri: this.uri(file), range: this.range(file, range) };
  }

  uriOf(file: string): string {
    return this.uri(file);
  }

  offset(file: string, { line, character }: Position): number {
    return this.index(file).offset({ line: line + 1, column: character + 1 });
  }

  private position(file: string, offset: number): Position {
    const { line, column } = this.index(file).lineColumn(offset);
    return { line: line - 1, character: column - 1 };
  }

  private index(file: string): LineIndex {
    let index = this.indexes.get(file);
    if (!index) {
      index = new LineIndex(this.text(file) ?? '');
      this.indexes.set(file, index);
    }
    return index;
  }
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What a client can show of a diagnostic. */
export interface DiagnosticAbilities {
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly tags: boolean;
}

/** `use` is what the diagnostic is about, if the map has it: its trace is shown where the rule itself points nowhere else. */
export function toLspDiagnostic(diagnostic: Diagnostic, use: Use | undefined, positions: Positions, abilities: DiagnosticAbilities): LspDiagnostic {
  const { file, range, rule, message, severity } = diagnostic;
  const related = relatedOf(diagnostic, use);
  return {
    range: positions.range(file, range),
    severity: severities[severity],
    code: rule,
    source: SOURCE,
    message,
    ...(abilities.codeDescription && { codeDescription: { href: rulePage(rule) } }),
    ...(abilities.relatedInformation && related.length > 0 && { relatedInformation: related.map((one) => ({ location: positions.location(one), message: one.message })) }),
    ...(abilities.tags && rule === UNUSED_SUPPRESSION && { tags: [DiagnosticTag.Unnecessary] }),
  };
}

/** The rule that reports suppression comments which suppress nothing; editors grey them out. */
const UNUSED_SUPPRESSION = 'unused-suppression';

/** A broken configuration is an error: all else in the folder was judged by the defaults. */
export function toConfigurationDiagnostic({ file, range, message }: FileProblem, positions: Positions): LspDiagnostic {
  return {
    range: positions.range(file, range ?? { start: 0, end: 0 }),
    severity: DiagnosticSeverity.Error,
    code: 'configuration',
    source: SOURCE,
    message,
  };
}

function relatedOf(diagnostic: Diagnostic, use: Use | undefined): readonly RelatedLocation[] {
  if (diagnostic.related.length > 0 || !use) return diagnostic.related;
  return use.region.trace.map(({ file, range, note }) => ({ file, range, message: note }));
}

/** Where the client does not know versioned edits (`versions` undefined) it gets plain ones. */
export function toWorkspaceEdit(edits: readonly TextEdit[], positions: Positions, versions: ReadonlyMap<string, number> | undefined): WorkspaceEdit {
  const byFile = new Map<string, LspTextEdit[]>();
  for (const { file, range, newText } of edits) {
    const edit: LspTextEdit = { range: positions.range(file, range), newText };
    byFile.set(file, [...(byFile.get(file) ?? []), edit]);
  }
  const files = [...byFile];
  if (!versions) return { changes: Object.fromEntries(files.map(([file, changes]) => [positions.uriOf(file), changes])) };
  const documentChanges = files.map(
    ([file, changes]): TextDocumentEdit => ({ textDocument: { uri: positions.uriOf(file), version: versions.get(file) ?? null }, edits: changes }),
  );
  return { documentChanges };
}
