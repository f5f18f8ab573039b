import type { AwsCatalog } from '../aws/catalog';
import type { Location } from '../extract/location';
import type { DependencyMap, Use } from '../link/map';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** One replaced range. */
export interface TextEdit extends Location {
  readonly newText: string;
}

/**
 * A titled change against the analysed text.
 * `safe`: may be applied in bulk and on save. `suggestion`: must be chosen; whatever changes which region is called is one.
 */
export interface Fix {
  readonly title: string;
  readonly applicability: 'safe' | 'suggestion';
  readonly edits: readonly TextEdit[];
}

export interface RelatedLocation extends Location {
  readonly message: string;
}

/** One finding. Plain data: shells translate it. */
export interface Diagnostic extends Location {
  readonly rule: string;
  readonly messageId: string;
  readonly message: string;
  readonly severity: Severity;
  readonly related: readonly RelatedLocation[];
  readonly fixes: readonly Fix[];
  /** Id of the use it is about, if it is about one. */
  readonly use?: string;
}

export interface RuleMeta<Messages extends Record<string, string>, Options extends object> {
  /** Kebab case, names the bad pattern, equals the file's name. Never reused. */
  readonly id: string;
  readonly severity: Severity;
  /** One sentence: why this severity and no other. */
  readonly severityReason: string;
  /** `safe`: what it fixes can be applied in bulk; true: its fixes are suggestions. */
  readonly fixable: boolean | 'safe';
  /** Runs only where the configuration gives it a severity. */
  readonly isOptional?: true;
  /** Ids of more specific rules: they run first, and what they report is not reported again (see `RuleContext.isReported`). */
  readonly yieldsTo?: readonly string[];
  /** Text with `{placeholders}`; it states the fact, what decides it, and what happened to such code on 2025-10-20 where that applies. */
  readonly messages: Messages;
  readonly defaultOptions: Options;
  readonly docs: {
    readonly summary: string;
    readonly why: string;
    readonly examples: readonly { readonly bad: string; readonly good: string }[];
    readonly whenNotToUse?: string;
    readonly references: readonly string[];
  };
}

export type Placeholders<T extends string> = T extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholders<Rest> : never;

/** Compulsory exactly where the message has placeholders; a rule of which only the outline is known takes any. */
type DataFor<T extends string> = string extends T
  ? { readonly data?: Readonly<Record<string, string | number>> }
  : [Placeholders<T>] extends [never]
    ? { readonly data?: never }
    : { readonly data: Readonly<Record<Placeholders<T>, string | number>> };

export type Report<Messages extends Record<string, string>> = {
  [Id in keyof Messages & string]: {
    readonly messageId: Id;
    readonly at: Location;
    readonly related?: readonly RelatedLocation[];
    readonly fixes?: readonly Fix[];
    /** Overrides the rule's severity for this one finding (a severity set in the configuration wins). */
    readonly severity?: Severity;
    /** The uses it is about, the foremost first: the diagnostic names that one, and rules that yield to this one pass over all of them. */
    readonly uses?: readonly Use[];
  } & DataFor<Messages[Id]>;
}[keyof Messages & string];

/** What a platform team has decided of regions. */
export interface RegionPolicy {
  /** Why the configuration does not allow a region, as the end of "…, which the configuration"; undefined where it does. */
  objection(region: string): string | undefined;
  /** Has somebody decided, with a reason, that the service stays in this region? */
  mayBePinned(service: string, region: string): boolean;
}

export interface RuleContext<Messages extends Record<string, string> = Record<string, string>, Options extends object = object> {
  readonly map: DependencyMap;
  readonly aws: AwsCatalog;
  readonly options: Readonly<Options>;
  /** The region the configuration calls home, if it names one. */
  readonly homeRegion: string | undefined;
  /** What the configuration allows. */
  readonly policy: RegionPolicy;
  /** The analysed text of a file of the workspace. */
  text(location: Location): string;
  /** Has a rule that this one yields to reported the use? */
  isReported(use: Use): boolean;
  report(report: Report<Messages>): void;
}

export interface Rule<Messages extends Record<string, string> = Record<string, string>, Options extends object = object> {
  readonly meta: RuleMeta<Messages, Options>;
  check(context: RuleContext<Messages, Options>): void;
}

/** Types a rule by its own messages and options: a forgotten or misspelt placeholder does not compile. */
export function defineRule<const Messages extends Record<string, string>, Options extends object>(rule: Rule<Messages, Options>): Rule<Messages, Options> {
  return rule;
}
