import type { AwsCatalog } from '../aws/catalog';
import type { Config, RuleSetting } from '../config/config';
import type { Location } from '../extract/location';
import type { DependencyMap } from '../link/map';
import type { Diagnostic, Fix, RelatedLocation, Rule, Severity } from '../rules/rule';

/** A rule that threw: a fault of ours. The other rules ran. */
export interface RuleFailure {
  readonly rule: string;
  readonly error: unknown;
}

export interface RuleRun {
  readonly diagnostics: readonly Diagnostic[];
  readonly failures: readonly RuleFailure[];
}

/** What rules work on. */
export interface RuleInput {
  readonly map: DependencyMap;
  readonly aws: AwsCatalog;
  readonly config: Config;
  text(file: string): string | undefined;
}

/** Runs the rules that the configuration leaves on; each on its own, so that one that throws silences no other. */
export function runRules(rules: readonly Rule[], input: RuleInput): RuleRun {
  const diagnostics: Diagnostic[] = [];
  const failures: RuleFailure[] = [];
  for (const rule of rules) {
    const setting = settingOf(input.config.rules[rule.meta.id]);
    if (setting.severity === 'off') continue;
    try {
      diagnostics.push(...runRule(rule, setting, input));
    } catch (error) {
      failures.push({ rule: rule.meta.id, error });
    }
  }
  return { diagnostics, failures };
}

interface Setting {
  /** Absent: as the rule says. */
  readonly severity?: Severity | 'off';
  readonly options: Readonly<Record<string, unknown>>;
}

function settingOf(setting: RuleSetting | undefined): Setting {
  if (setting === undefined) return { options: {} };
  if (typeof setting === 'string') return { severity: setting, options: {} };
  return { severity: setting[0], options: setting[1] };
}

/** A rule's report once its placeholders no longer matter to the compiler. */
interface AnyReport {
  readonly messageId: string;
  readonly at: Location;
  readonly data?: Readonly<Record<string, string | number>>;
  readonly related?: readonly RelatedLocation[];
  readonly fixes?: readonly Fix[];
  readonly severity?: Severity;
  readonly use?: string;
}

function runRule({ meta, check }: Rule, setting: Setting, { map, aws, config, text }: RuleInput): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  check({
    map,
    aws,
    options: { ...meta.defaultOptions, ...setting.options },
    homeRegion: config.homeRegion,
    text: ({ file, range }) => text(file)?.slice(range.start, range.end) ?? '',
    report: (report: AnyReport) => {
      diagnostics.push({
        rule: meta.id,
        messageId: report.messageId,
        message: fillIn(meta.messages[report.messageId] ?? report.messageId, report.data ?? {}),
        severity: severityOf(setting, report.severity ?? meta.severity),
        file: report.at.file,
        range: report.at.range,
        related: report.related ?? [],
        fixes: report.fixes ?? [],
        ...(report.use === undefined ? {} : { use: report.use }),
      });
    },
  });
  return diagnostics;
}

function severityOf({ severity }: Setting, otherwise: Severity): Severity {
  return severity === undefined || severity === 'off' ? otherwise : severity;
}

function fillIn(message: string, data: Readonly<Record<string, string | number>>): string {
  return message.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(data[name] ?? placeholder));
}
