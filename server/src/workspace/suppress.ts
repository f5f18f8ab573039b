import type { Config } from '../config/config';
import type { Diagnostic, Rule } from '../rules/rule';
import type { RuleResults } from '../rules/run';
import { applySuppressions, UNUSED_SUPPRESSION } from '../rules/suppressions';

/** What suppression needs to know of the run whose diagnostics it looks at. */
export interface SuppressionSurroundings {
  readonly rules: readonly Rule[];
  readonly config: Config;
  /** Files in which comments are looked for. */
  readonly files: readonly string[];
  text(file: string): string | undefined;
}

/** The diagnostics that no comment suppresses, and one for each comment that suppresses nothing. */
export function suppress({ diagnostics, failures }: RuleResults, { rules, config, files, text }: SuppressionSurroundings): readonly Diagnostic[] {
  const severityOf = (id: string) => {
    const setting = config.rules[id];
    return typeof setting === 'string' ? setting : setting?.[0];
  };
  const { kept, unused } = applySuppressions({
    diagnostics,
    files,
    text: (file) => text(file),
    knownRules: [...rules.map(({ meta }) => meta.id), UNUSED_SUPPRESSION.id],
    hasRun: (id) => (severityOf(id) ?? (rules.some(({ meta }) => meta.id === id && meta.isOptional) ? 'off' : 'on')) !== 'off' && !failures.some(({ rule }) => rule === id),
    severity: severityOf(UNUSED_SUPPRESSION.id) ?? UNUSED_SUPPRESSION.severity,
  });
  return [...kept, ...unused];
}
