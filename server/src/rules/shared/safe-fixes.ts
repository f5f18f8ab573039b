import type { Diagnostic, Fix, TextEdit } from '../rule';

/** A safe fix and the diagnostic that it repairs. */
export interface SafeFix {
  readonly diagnostic: Diagnostic;
  readonly fix: Fix;
}

/** The safe fixes that can be applied at once: of those that would touch the same text the first one is taken. */
export function safeFixes(diagnostics: readonly Diagnostic[]): readonly SafeFix[] {
  const taken: TextEdit[] = [];
  return diagnostics.flatMap((diagnostic) => {
    const fix = diagnostic.fixes.find(({ applicability }) => applicability === 'safe');
    if (!fix || fix.edits.some((edit) => taken.some((other) => overlap(edit, other)))) return [];
    taken.push(...fix.edits);
    return [{ diagnostic, fix }];
  });
}

/** Insertions at one place overlap too: their order would be open. */
function overlap(a: TextEdit, b: TextEdit): boolean {
  return a.file === b.file && (a.range.start === b.range.start || (a.range.start < b.range.end && b.range.start < a.range.end));
}

/** A text after edits that do not overlap. */
export function editedText(text: string, edits: readonly TextEdit[]): string {
  const backwards = [...edits].sort((one, other) => other.range.start - one.range.start);
  return backwards.reduce((edited, { range, newText }) => edited.slice(0, range.start) + newText + edited.slice(range.end), text);
}
