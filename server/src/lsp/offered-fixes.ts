import type { Diagnostic, Fix, TextEdit } from '../rules/rule';
import { suppressionFix } from '../rules/suppression/suppression-fix';

/** What an editor offers at a diagnostic: its own fixes, then the comment that suppresses it. `text`: of the diagnostic's file. */
export function offeredFixes(diagnostic: Diagnostic, text: string): readonly Fix[] {
  const suppression = suppressionFix(text, diagnostic);
  return suppression ? [...diagnostic.fixes, suppression] : diagnostic.fixes;
}

/** The edits of all safe fixes that stay within one file; of fixes that would touch the same text the first one is taken. */
export function safeEdits(diagnostics: readonly Diagnostic[], file: string): readonly TextEdit[] {
  const taken: TextEdit[] = [];
  for (const { fixes } of diagnostics) {
    const fix = fixes.find(({ applicability }) => applicability === 'safe');
    if (!fix || fix.edits.some((edit) => edit.file !== file || taken.some((other) => overlap(edit, other)))) continue;
    taken.push(...fix.edits);
  }
  return taken;
}

/** Insertions at one place overlap too: their order would be open. */
function overlap({ range: a }: TextEdit, { range: b }: TextEdit): boolean {
  return a.start === b.start || (a.start < b.end && b.start < a.end);
}
