import type { Diagnostic, Fix, TextEdit } from '../rules/rule';
import { safeFixes } from '../rules/shared/safe-fixes';
import { suppressionFix } from '../rules/suppression/suppression-fix';

/** What an editor offers at a diagnostic: its own fixes, then the comment that suppresses it. `text`: of the diagnostic's file. */
export function offeredFixes(diagnostic: Diagnostic, text: string): readonly Fix[] {
  const suppression = suppressionFix(text, diagnostic);
  return suppression ? [...diagnostic.fixes, suppression] : diagnostic.fixes;
}

/** The edits of all safe fixes that stay within one file. */
export function safeEdits(diagnostics: readonly Diagnostic[], file: string): readonly TextEdit[] {
  const within = diagnostics.map((diagnostic) => ({ ...diagnostic, fixes: diagnostic.fixes.filter(({ edits }) => edits.every((edit) => edit.file === file)) }));
  return safeFixes(within).flatMap(({ fix }) => fix.edits);
}
