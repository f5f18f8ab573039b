import { join } from 'node:path';
import { replaceText } from '../project/write-text';
import { Places } from '../report/places';
import type { Diagnostic } from '../rules/rule';
import { editedText, type SafeFix, safeFixes } from '../rules/shared/safe-fixes';
import type { OpenedWorkspace } from '../workspace/engine';
import type { Analysis } from '../workspace/workspace';

/** One fix may make room for another that touched the same text. */
const MOST_ROUNDS = 10;

export interface FixedAnalysis {
  /** Of the files as they are now. */
  readonly analysis: Analysis;
  /** Safe fixes of diagnostics that were not asked for, by their file or severity. */
  readonly left: number;
  /** One line for each fix: `src/orders.ts:3:4  unused-suppression  Remove the suppression`. */
  readonly lines: readonly string[];
}

/**
 * Applies the safe fixes of all diagnostics that were asked for, and looks again until none is left. What changes which region is called is no
 * safe fix. `open` opens the workspace anew, as its files are then.
 */
export async function applyFixes(first: Analysis, open: () => OpenedWorkspace, isAsked: (of: Diagnostic) => boolean, prefix: string): Promise<FixedAnalysis> {
  const lines: string[] = [];
  let analysis = first;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const found = safeFixes(analysis.diagnostics.filter(isAsked));
    if (found.length === 0 || !write(found, analysis)) break;
    const places = new Places(analysis.text);
    for (const { diagnostic, fix } of found) {
      const { file, line, column } = places.of(diagnostic);
      lines.push(`${prefix}${file}:${line}:${column}  ${diagnostic.rule}  ${fix.title}`);
    }
    analysis = await open().analyze();
  }
  return { analysis, lines, left: safeFixes(analysis.diagnostics).length };
}

/** False, and nothing more written, where a file is no longer what was analysed. */
function write(found: readonly SafeFix[], { root, text }: Analysis): boolean {
  const edits = found.flatMap(({ fix }) => fix.edits);
  return [...new Set(edits.map(({ file }) => file))].every((file) => {
    const before = text(file);
    return before !== undefined && replaceText(join(root, file), before, editedText(before, edits.filter((edit) => edit.file === file)));
  });
}
