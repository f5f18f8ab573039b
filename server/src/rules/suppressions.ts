import { LineIndex } from '../extract/location';
import type { Diagnostic, Severity } from './rule';
import { findSuppressions, type NamedRule, type Suppression } from './suppression/directives';
import { removeSuppression } from './suppression/removal';

/** The rule whose diagnostics say that a suppression suppresses nothing. */
export const UNUSED_SUPPRESSION = {
  id: 'unused-suppression',
  severity: 'warning',
  defaultOptions: {},
  docs: { summary: 'A comment suppresses nothing, or names no rule.' },
} as const;

export interface SuppressionInput {
  readonly diagnostics: readonly Diagnostic[];
  /** Files in which suppressions are looked for, also where nothing is reported. */
  readonly files: readonly string[];
  /** The analysed text of a file; undefined if it was not read. */
  text(file: string): string | undefined;
  /** Ids of all rules that there are. */
  readonly knownRules: readonly string[];
  /** Has the rule been run? What one that is off would have reported is not known, so its suppressions are left alone. */
  hasRun(rule: string): boolean;
  /** Severity of unused suppressions. */
  readonly severity: Severity | 'off';
}

/** A diagnostic that a comment keeps from being shown. */
export interface SuppressedDiagnostic {
  readonly diagnostic: Diagnostic;
  readonly suppression: Suppression;
}

export interface SuppressionResult {
  readonly kept: readonly Diagnostic[];
  readonly suppressed: readonly SuppressedDiagnostic[];
  /** About comments that suppress nothing, or name no rule that there is. */
  readonly unused: readonly Diagnostic[];
}

/** Takes out of the diagnostics what comments suppress, and tells which comments suppress nothing. */
export function applySuppressions(input: SuppressionInput): SuppressionResult {
  const byFile = new Map<string, Diagnostic[]>(input.files.map((file) => [file, []]));
  for (const diagnostic of input.diagnostics) byFile.set(diagnostic.file, [...(byFile.get(diagnostic.file) ?? []), diagnostic]);
  const results = [...byFile].map(([file, diagnostics]) => applyInFile(file, diagnostics, input));
  return {
    kept: results.flatMap(({ kept }) => kept),
    suppressed: results.flatMap(({ suppressed }) => suppressed),
    unused: results.flatMap(({ unused }) => unused),
  };
}

function applyInFile(file: string, diagnostics: readonly Diagnostic[], input: SuppressionInput): SuppressionResult {
  const text = input.text(file);
  const suppressions = text === undefined ? [] : findSuppressions(file, text);
  if (text === undefined || suppressions.length === 0) return { kept: diagnostics, suppressed: [], unused: [] };
  const matcher = new SuppressionMatcher(suppressions, new LineIndex(text));
  const { kept, suppressed } = matcher.sort(diagnostics);
  // These can be suppressed as well, and a comment that does only that is never reported.
  const unused = matcher.sort(unusedIn(file, text, suppressions, matcher.used, input));
  return { kept, suppressed: [...suppressed, ...unused.suppressed], unused: unused.kept };
}

class SuppressionMatcher {
  readonly used = new Set<NamedRule>();
  /** Those for one line first: the one that is nearest is the one that is used. */
  private readonly named: readonly { readonly suppression: Suppression; readonly rule: NamedRule }[];

  constructor(
    suppressions: readonly Suppression[],
    private readonly lines: LineIndex,
  ) {
    const named = suppressions.flatMap((suppression) => suppression.rules.map((rule) => ({ suppression, rule })));
    this.named = [...named.filter(({ suppression }) => suppression.line !== undefined), ...named.filter(({ suppression }) => suppression.line === undefined)];
  }

  sort(diagnostics: readonly Diagnostic[]): Pick<SuppressionResult, 'kept' | 'suppressed'> {
    const kept: Diagnostic[] = [];
    const suppressed: SuppressedDiagnostic[] = [];
    for (const diagnostic of diagnostics) {
      const { line } = this.lines.lineColumn(diagnostic.range.start);
      const match = this.named.find(({ suppression, rule }) => rule.id === diagnostic.rule && (suppression.line ?? line) === line);
      if (match) {
        this.used.add(match.rule);
        suppressed.push({ diagnostic, suppression: match.suppression });
      } else kept.push(diagnostic);
    }
    return { kept, suppressed };
  }
}

function unusedIn(file: string, text: string, suppressions: readonly Suppression[], used: ReadonlySet<NamedRule>, input: SuppressionInput): readonly Diagnostic[] {
  const { severity } = input;
  if (severity === 'off') return [];
  const base = { file, rule: UNUSED_SUPPRESSION.id, severity, related: [] };
  return suppressions.flatMap((suppression): readonly Diagnostic[] => {
    const { keyword, range, rules, line, isMalformed } = suppression;
    if (isMalformed) {
      return [{ ...base, range, messageId: 'noRule', message: `This suppression names no rule: it should read \`${keyword} RULE, RULE -- reason\`.`, fixes: [] }];
    }
    const useless = rules.filter((rule) => isUseless(rule, used, input));
    const place = line === undefined ? 'in this file' : `on line ${line}`;
    return useless.map((rule) => {
      const removal = removeSuppression(file, text, suppression, [rule, ...useless.filter((other) => other !== rule)]);
      const isKnown = input.knownRules.includes(rule.id);
      return {
        ...base,
        range: rule.range,
        messageId: isKnown ? 'unused' : 'unknownRule',
        message: isKnown ? `This suppresses nothing: ${rule.id} has nothing to report ${place}.` : `This suppresses nothing: there is no rule ${rule.id}.`,
        fixes: removal ? [removal] : [],
      };
    });
  });
}

function isUseless(rule: NamedRule, used: ReadonlySet<NamedRule>, { knownRules, hasRun }: SuppressionInput): boolean {
  if (used.has(rule) || rule.id === UNUSED_SUPPRESSION.id) return false;
  return !knownRules.includes(rule.id) || hasRun(rule.id);
}
