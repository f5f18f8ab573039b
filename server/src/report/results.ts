import type { FileProblem } from '../extract/location';
import type { DependencyMap, Use } from '../link/map';
import type { Diagnostic, RuleMeta, Severity } from '../rules/rule';

/** What reporters need to know of one analysed workspace; an `Analysis` is one. */
export interface WorkspaceResults {
  readonly root: string;
  readonly map: DependencyMap;
  readonly diagnostics: readonly Diagnostic[];
  readonly problems: readonly FileProblem[];
  text(file: string): string | undefined;
}

/** A workspace in a report. */
export interface ReportedWorkspace extends WorkspaceResults {
  /** Put before a file's path so that it is found from the report's base: empty, or ending with a slash; absolute for a workspace outside the base. */
  readonly prefix: string;
  /** The uses that the report's coverage counts. */
  readonly countedUses: readonly Use[];
}

/** Everything that a lint report is made of. */
export interface LintReport {
  readonly workspaces: readonly ReportedWorkspace[];
  /** Absolute path that relative paths in the report start from. */
  readonly base: string;
  /** The least severity that is shown. */
  readonly level: Severity;
  readonly rules: readonly AnyRuleMeta[];
  readonly version: string;
}

export type AnyRuleMeta = RuleMeta<Record<string, string>, object>;

/** Severities from grave to slight. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** Is `severity` at least as grave as `threshold`? */
export function isAtLeast(severity: Severity, threshold: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(threshold);
}

export function countBySeverity(diagnostics: readonly Diagnostic[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity } of diagnostics) counts[severity]++;
  return counts;
}

export function allDiagnostics(report: LintReport): readonly Diagnostic[] {
  return report.workspaces.flatMap(({ diagnostics }) => diagnostics);
}

/** The diagnostics of a workspace that the report's level lets through. */
export function shownDiagnostics(workspace: WorkspaceResults, level: Severity): readonly Diagnostic[] {
  return workspace.diagnostics.filter(({ severity }) => isAtLeast(severity, level));
}
