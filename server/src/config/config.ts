import type { Severity } from '../rules/rule';

export type RuleSetting = Severity | 'off' | readonly [Severity | 'off', Readonly<Record<string, unknown>>];

/** `regionlint.config.json` after validation, defaults filled in. */
export interface Config {
  /**
   * Globs relative to the root that is analysed, as all globs here; those of a configuration file in a folder above it begin with `../`.
   * Empty `include` means everything.
   */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Globs of files that are tests: their uses are shown on demand and never warned about. */
  readonly tests: readonly string[];
  readonly homeRegion?: string;
  /** What the workspace earns in an hour, in whatever currency: turns the minutes of a replay into an estimate. */
  readonly revenuePerHour?: number;
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** Which regions may be named at all. */
  readonly allowedRegions: AllowedRegions;
  /** Services that may be pinned, each with the reason. */
  readonly allowedPins: readonly AllowedPin[];
  /** Named settings of environment variables, chosen with `--env`: `{ "production": { "STAGE": "production" } }`. */
  readonly environments: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Which files run in which regions, where the infrastructure lives in another repository. */
  readonly deployments: readonly { readonly files: readonly string[]; readonly regions: readonly string[]; readonly note?: string }[];
  /** How an in-house client factory passes its region. */
  readonly wrappers: readonly Wrapper[];
}

/** Patterns of region names, in which `*` stands for anything: `eu-*`. An empty list says nothing. */
export interface AllowedRegions {
  /** Nothing but these may be used. */
  readonly require: readonly string[];
  /** None of these may be used. */
  readonly forbid: readonly string[];
}

/** A decision to keep a service in one region: nothing is said of its pins. */
export interface AllowedPin {
  /** SDK package suffix. */
  readonly service: string;
  /** Patterns of regions, as in `AllowedRegions`; empty: any. */
  readonly regions: readonly string[];
  readonly reason: string;
}

/**
 * A function or class of a package that is not in the workspace and makes an AWS client:
 * `{ "import": "@acme/aws", "name": "createTable", "service": "dynamodb", "region": "0.region" }`.
 */
export interface Wrapper {
  readonly import: string;
  readonly name: string;
  readonly service: string;
  /** Path to the region in the arguments: `1` the second argument, `0.region` a member of the first. Absent: the SDK's default chain. */
  readonly region?: string;
}
