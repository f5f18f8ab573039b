import { resolve } from 'node:path';
import { jsonReport } from '../report/json';
import { allDiagnostics, countBySeverity, isAtLeast, type LintReport, type ReportedWorkspace, SEVERITIES } from '../report/results';
import { sarifReport } from '../report/sarif';
import { stylishReport } from '../report/stylish';
import type { Severity } from '../rules/rule';
import type { Engine, OpenOptions } from '../workspace/engine';
import type { Analysis } from '../workspace/workspace';
import { colorsFor } from './colors';
import { reportFailures } from './faults';
import type { Io } from './io';
import { writeOutput } from './output';
import { withProgress } from './progress';
import { pathPrefix, type RequestedWorkspace, requestedWorkspaces } from './targets';
import { version } from './version';

export interface LintOptions {
  readonly format: 'stylish' | 'json' | 'sarif';
  /** File that the report goes to instead of standard output. */
  readonly output?: string;
  readonly level: Severity;
  readonly failOn: Severity;
  /** Up to so many warnings do not fail the run. */
  readonly maxWarnings: number;
  readonly color: boolean;
  readonly open: OpenOptions;
}

/** Analyses the workspaces behind the paths and reports on them. Returns the exit code. */
export async function lint(paths: readonly string[], options: LintOptions, io: Io, engine: Engine): Promise<number> {
  const requested = requestedWorkspaces(paths, io.cwd);
  const opened = requested.map((workspace) => ({ ...workspace, workspace: engine.open(workspace.root, options.open) }));
  const workspaces: ReportedWorkspace[] = [];
  let hasFailed = false;
  for (const { root, files, workspace } of opened) {
    const analysis = await withProgress(io, `Analysing ${root}`, () => workspace.analyze());
    hasFailed = reportFailures(analysis.failures, io) || hasFailed;
    workspaces.push(reported(analysis, files, pathPrefix(root, io.cwd)));
  }
  const report: LintReport = { workspaces, base: io.cwd, level: options.level, rules: engine.rules.map(({ meta }) => meta), version };
  writeOutput(print(report, options, io), options.output && resolve(io.cwd, options.output), io);
  if (hasFailed) return 2;
  return isFailure(report, options) ? 1 : 0;
}

/** An analysis without what concerns other files than the ones asked for; its map stays whole, as traces lead through other files. */
function reported(analysis: Analysis, files: RequestedWorkspace['files'], prefix: string): ReportedWorkspace {
  const isAsked = ({ file }: { readonly file: string }) => !files || files.has(file);
  return {
    ...analysis,
    prefix,
    diagnostics: analysis.diagnostics.filter(isAsked),
    problems: analysis.problems.filter(isAsked),
    countedUses: analysis.map.uses.filter(isAsked),
  };
}

function print(report: LintReport, { format, output, color }: LintOptions, io: Io): string {
  const reporters = {
    stylish: () => stylishReport(report, colorsFor(io, color && output === undefined)),
    json: () => jsonReport(report),
    sarif: () => sarifReport(report),
  };
  return reporters[format]();
}

function isFailure(report: LintReport, { failOn, maxWarnings }: LintOptions): boolean {
  const counts = countBySeverity(allDiagnostics(report));
  const allowed = { error: 0, warning: maxWarnings, info: 0, hint: 0 };
  return SEVERITIES.some((severity) => isAtLeast(severity, failOn) && counts[severity] > allowed[severity]);
}
