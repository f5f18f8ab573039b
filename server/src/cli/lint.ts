import { resolve } from 'node:path';
import { jsonReport } from '../report/json';
import { allDiagnostics, countBySeverity, isAtLeast, type LintReport, type ReportedWorkspace, SEVERITIES } from '../report/results';
import { sarifReport } from '../report/sarif';
import { stylishReport } from '../report/stylish';
import type { Diagnostic, Severity } from '../rules/rule';
import type { Engine, OpenOptions } from '../workspace/engine';
import type { Analysis } from '../workspace/workspace';
import { colorsFor } from './colors';
import { reportFailures } from './faults';
import { applyFixes } from './fix';
import type { Io } from './io';
import { writeOutput } from './output';
import { withProgress } from './progress';
import { isAskedFor, pathPrefix, type RequestedWorkspace, requestedWorkspaces } from './targets';
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
  /** Apply the safe fixes before reporting. */
  readonly fix: boolean;
  readonly open: OpenOptions;
}

/** Analyses the workspaces behind the paths and reports on them. Returns the exit code. */
export async function lint(paths: readonly string[], options: LintOptions, io: Io, engine: Engine): Promise<number> {
  const requested = requestedWorkspaces(paths, io.cwd, (root, folder) => engine.looksAt(root, folder, options.open));
  const opened = requested.map((workspace) => ({ ...workspace, workspace: engine.open(workspace.root, options.open) }));
  const workspaces: ReportedWorkspace[] = [];
  const changes: string[] = [];
  let leftToFix = 0;
  let hasFailed = false;
  for (const { workspace, ...request } of opened) {
    const { root } = request;
    const prefix = pathPrefix(root, io.cwd);
    const first = await withProgress(io, `Analysing ${root}`, () => workspace.analyze());
    const { analysis, lines, left } = options.fix ? await withProgress(io, `Fixing ${root}`, () => applyFixes(first, () => engine.open(root, options.open), isToFix(request, options), prefix)) : { analysis: first, lines: [], left: 0 };
    changes.push(...lines);
    leftToFix += left;
    hasFailed = reportFailures(analysis.failures, io) || hasFailed;
    workspaces.push(reported(analysis, request, prefix));
  }
  if (options.fix) io.stderr.write(fixSummary(changes, leftToFix));
  const report: LintReport = { workspaces, base: io.cwd, level: options.level, rules: engine.rules.map(({ meta }) => meta), version };
  writeOutput(print(report, options, io), options.output && resolve(io.cwd, options.output), io);
  if (hasFailed) return 2;
  return isFailure(report, options) ? 1 : 0;
}

/** What is not shown is not fixed either. */
function isToFix(request: RequestedWorkspace, { level }: LintOptions): (diagnostic: Diagnostic) => boolean {
  const isAsked = asked(request);
  return (diagnostic) => isAsked(diagnostic) && isAtLeast(diagnostic.severity, level) && diagnostic.fixes.every(({ edits }) => edits.every(isAsked));
}

function fixSummary(changes: readonly string[], left: number): string {
  const more = left === 0 ? '' : `${left} more ${left === 1 ? 'fix is' : 'fixes are'} safe, of what is not shown (show and fix it with --all).\n`;
  return changes.length === 0 ? more || 'Nothing to fix without your choice.\n' : `Fixed:\n${changes.map((line) => `  ${line}\n`).join('')}${more}\n`;
}

function asked(request: RequestedWorkspace): (of: { readonly file: string }) => boolean {
  return ({ file }) => isAskedFor(request, file);
}

/** An analysis without what concerns other files than were asked for; its map stays whole, as traces lead through other files. */
function reported(analysis: Analysis, request: RequestedWorkspace, prefix: string): ReportedWorkspace {
  const isAsked = asked(request);
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
