import type { AwsCatalog } from '../aws/catalog';
import type { Config, RuleSetting } from '../config/config';
import type { DependencyMap, Use } from '../link/map';
import type { Diagnostic, Report, Rule, RuleContext, Severity } from './rule';
import { policyOf } from './shared/policy';

/** What the rules are run on. */
export interface RuleInput {
  readonly map: DependencyMap;
  readonly aws: AwsCatalog;
  readonly config: Pick<Config, 'rules' | 'homeRegion'> & Partial<Pick<Config, 'allowedRegions' | 'allowedPins'>>;
  /** The analysed text of a file; undefined if it was not read. */
  text(file: string): string | undefined;
  /** Called before each rule; throws to cancel, which ends the run. */
  checkpoint?(): void;
}

/** A rule that threw. What it had reported until then is left out. */
export interface RuleFailure {
  readonly rule: string;
  readonly error: unknown;
}

export interface RuleResults {
  /** Sorted by file, place and rule. */
  readonly diagnostics: readonly Diagnostic[];
  readonly failures: readonly RuleFailure[];
}

/** Runs every rule that the configuration does not turn off. One that fails is reported and does not silence the others. */
export function runRules(rules: readonly Rule[], input: RuleInput): RuleResults {
  const diagnostics: Diagnostic[] = [];
  const failures: RuleFailure[] = [];
  const reported = new Map<string, ReadonlySet<string>>();
  for (const rule of inOrder(rules)) {
    const { severity, options } = settingOf(rule, input.config.rules[rule.meta.id]);
    if (severity === 'off') continue;
    input.checkpoint?.();
    const reports: Report<Record<string, string>>[] = [];
    try {
      rule.check(contextOf(rule, options, input, reported, reports));
    } catch (error) {
      failures.push({ rule: rule.meta.id, error });
      continue;
    }
    reported.set(rule.meta.id, new Set(reports.flatMap(({ uses = [] }) => uses.map(({ id }) => id))));
    for (const report of reports) diagnostics.push(toDiagnostic(rule, report, severity));
  }
  return { diagnostics: withoutRepetition(diagnostics.sort(byPlace)), failures };
}

/** One place may be several uses, by what decides their regions: what is said of it in the same words is said once. */
function withoutRepetition(sorted: readonly Diagnostic[]): readonly Diagnostic[] {
  return sorted.filter((diagnostic, i) => !sorted.slice(Math.max(0, i - 8), i).some((other) => says(other) === says(diagnostic)));
}

function says({ rule, file, range, message }: Diagnostic): string {
  return [rule, file, range.start, range.end, message].join('\n');
}

function contextOf(
  { meta }: Rule,
  options: object,
  { map, aws, config, text }: RuleInput,
  reported: ReadonlyMap<string, ReadonlySet<string>>,
  reports: Report<Record<string, string>>[],
): RuleContext {
  return {
    map,
    aws,
    options,
    homeRegion: config.homeRegion,
    policy: policyOf(config),
    text: ({ file, range }) => text(file)?.slice(range.start, range.end) ?? '',
    isReported: (use: Use) => meta.yieldsTo?.some((id) => reported.get(id)?.has(use.id)) ?? false,
    report: (report) => reports.push(report),
  };
}

interface Setting {
  /** Undefined where the rule's own severities hold. */
  readonly severity: Severity | 'off' | undefined;
  readonly options: object;
}

function settingOf({ meta }: Rule, setting: RuleSetting | undefined): Setting {
  if (setting === undefined || typeof setting === 'string') return { severity: setting ?? (meta.isOptional ? 'off' : undefined), options: meta.defaultOptions };
  const [severity, options] = setting;
  return { severity, options: { ...meta.defaultOptions, ...options } };
}

/** The rules with those they yield to before them. */
function inOrder(rules: readonly Rule[]): readonly Rule[] {
  const byId = new Map(rules.map((rule) => [rule.meta.id, rule]));
  const ordered = new Set<Rule>();
  const visit = (rule: Rule, above: readonly string[]): void => {
    const { id, yieldsTo = [] } = rule.meta;
    if (above.includes(id)) throw new Error(`Rules yield to each other: ${[...above, id].join(' → ')}`);
    for (const other of yieldsTo) {
      const specific = byId.get(other);
      if (specific) visit(specific, [...above, id]);
    }
    ordered.add(rule);
  };
  for (const rule of rules) visit(rule, []);
  return [...ordered];
}

function toDiagnostic({ meta }: Rule, report: Report<Record<string, string>>, configured: Severity | undefined): Diagnostic {
  const { messageId, at, related = [], fixes = [], severity, uses: [use] = [] } = report;
  return {
    rule: meta.id,
    messageId,
    message: format(meta.messages[messageId] ?? messageId, report.data ?? {}),
    severity: configured ?? severity ?? meta.severity,
    file: at.file,
    range: at.range,
    related,
    fixes,
    ...(use ? { use: use.id } : {}),
  };
}

function format(message: string, data: Readonly<Record<string, string | number>>): string {
  return message.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(data[name] ?? placeholder));
}

function byPlace(one: Diagnostic, other: Diagnostic): number {
  return compare(one.file, other.file) || one.range.start - other.range.start || one.range.end - other.range.end || compare(one.rule, other.rule);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
