import type { Rule } from '../rules/rule';
import { UNUSED_SUPPRESSION } from '../rules/suppressions';
import type { RuleLevel } from '../workspace/engine';
import { UsageError } from '../workspace/usage-error';

/** The severities of `--rule`, if the rules they name exist. */
export function knownSeverities(severities: Readonly<Record<string, RuleLevel>>, rules: readonly Rule[]): Readonly<Record<string, RuleLevel>> {
  const unknown = Object.keys(severities).find((id) => id !== UNUSED_SUPPRESSION.id && !rules.some(({ meta }) => meta.id === id));
  if (unknown !== undefined) throw new UsageError(`There is no rule ${unknown}; \`regionlint rules\` lists them.`);
  return severities;
}
