import type { Colors } from 'picocolors/types';
import type { FileProblem } from '../extract/location';
import type { TraceStep, Use } from '../link/map';
import type { Diagnostic, Severity } from '../rules/rule';
import { type Alike, withoutMoreOfTheSame } from './alike';
import { codeFrame } from './code-frame';
import { concentrationLine, concentrationOf } from './concentration';
import { coverageLine, coverageOf } from './coverage';
import { Places } from './places';
import { printable } from './printable';
import { allDiagnostics, countBySeverity, isAtLeast, type LintReport, type ReportedWorkspace, SEVERITIES, shownDiagnostics } from './results';

/** Trace lines shown under a diagnostic; `regionlint explain` shows all. */
const TRACE_LINES = 3;
/** Related places shown under a diagnostic. */
const RELATED_LINES = 5;
/** Places of more of the same. */
const PLACE_LINES = 10;
/** Files that could not be analysed are listed up to this number, so that they do not bury the findings. */
const PROBLEM_LINES = 10;

/** The report for people: diagnostics by file with code frames and what decides, then a summary and the coverage line. */
export function stylishReport(report: LintReport, colors: Colors): string {
  const lines = report.workspaces.flatMap((workspace) => new WorkspaceLines(workspace, report.level, colors).lines());
  const uses = report.workspaces.flatMap(({ countedUses }) => countedUses);
  const concentrations = report.workspaces.flatMap((workspace) => concentrationLine(concentrationOf({ ...workspace.map, uses: workspace.countedUses })) ?? []);
  return [...lines, summary(report, colors), coverageLine(coverageOf(uses)), ...concentrations, ''].join('\n');
}

class WorkspaceLines {
  private readonly places: Places;
  private readonly uses: ReadonlyMap<string, Use>;

  constructor(
    private readonly workspace: ReportedWorkspace,
    private readonly level: Severity,
    private readonly colors: Colors,
  ) {
    this.places = new Places((file) => workspace.text(file));
    this.uses = new Map(workspace.map.uses.map((use) => [use.id, use]));
  }

  lines(): string[] {
    const shown = shownDiagnostics(this.workspace, this.level);
    const { whole: diagnostics, more } = this.level === 'hint' ? { whole: shown, more: [] } : withoutMoreOfTheSame(shown);
    const files = diagnostics.flatMap((diagnostic, i) => [
      ...(diagnostic.file === diagnostics[i - 1]?.file ? [] : [this.colors.underline(this.path(diagnostic.file))]),
      ...this.diagnosticLines(diagnostic),
    ]);
    return [...files, ...more.flatMap((alike) => this.moreOfTheSame(alike)), ...this.problemLines(this.workspace.problems)];
  }

  /** The places of what has been shown often enough. */
  private moreOfTheSame({ first, others }: Alike): string[] {
    const files = new Set(others.map(({ file }) => file)).size;
    const places = others.slice(0, PLACE_LINES).map((one) => `  ${this.at(one)}`);
    const hidden = others.length - places.length;
    const heading = `${others.length} more like the first of ${first.rule}, in ${files} ${files === 1 ? 'file' : 'files'}`;
    return [this.colors.underline(heading), ...places, `  ${hidden > 0 ? `… and ${hidden} more (show them with --all)` : '(show them whole with --all)'}`, ''];
  }

  private diagnosticLines(diagnostic: Diagnostic): string[] {
    const { line, column } = this.places.of(diagnostic);
    const severity = paintSeverity(diagnostic.severity, this.colors);
    const frame = codeFrame(this.places, diagnostic);
    const indent = ' '.repeat((frame?.blank.length ?? 0) + 7);
    const notes = [...this.decidedBy(diagnostic), ...this.related(diagnostic), ...diagnostic.fixes.map((fix) => ['fix', `${fix.title} (${fix.applicability})`] as const)];
    return [
      `  ${line}:${column}  ${severity}  ${this.colors.bold(diagnostic.rule)}  ${printable(diagnostic.message)}`,
      ...(frame ? [
        `    ${this.colors.dim(`${frame.number} |`)} ${frame.code}`,
        `    ${this.colors.dim(`${frame.blank} |`)} ${frame.padding}${this.colors.red(frame.carets)}`,
      ] : []),
      ...notes.map(([label, text]) => `${indent}${this.colors.dim(label.padEnd(11))} ${printable(text)}`),
      '',
    ];
  }

  /** The end of the trace, whose last step decides: nothing where the diagnostic stands there, and without steps at its own line. */
  private decidedBy(diagnostic: Diagnostic): (readonly [string, string])[] {
    const use = diagnostic.use === undefined ? undefined : this.uses.get(diagnostic.use);
    if (!use) return [];
    const own = this.places.of(diagnostic);
    const isElsewhere = (step: TraceStep) => step.file !== own.file || this.places.of(step).line !== own.line;
    const { trace } = use.region;
    const steps = trace.slice(-1).some(isElsewhere) ? trace.filter(isElsewhere) : [];
    const shown = steps.slice(-TRACE_LINES);
    const hidden = steps.length - shown.length;
    const { file, line } = this.places.of(use);
    return [
      ...shown.map((step, i) => [i === shown.length - 1 ? 'decided by' : 'through', this.step(step)] as const),
      ...(hidden > 0 ? [['', `(${hidden} more: regionlint explain ${this.path(file)}:${line})`] as const] : []),
    ];
  }

  private step(step: TraceStep): string {
    return `${this.at(step)}  ${step.note}`;
  }

  private related(diagnostic: Diagnostic): (readonly [string, string])[] {
    const shown = diagnostic.related.slice(0, RELATED_LINES);
    const hidden = diagnostic.related.length - shown.length;
    return [
      ...shown.map((related) => ['see', `${this.at(related)}  ${related.message}`] as const),
      ...(hidden > 0 ? [['', `(${hidden} more)`] as const] : []),
    ];
  }

  private problemLines(problems: readonly FileProblem[]): string[] {
    if (problems.length === 0) return [];
    const shown = isAtLeast('info', this.level) ? problems : problems.slice(0, PROBLEM_LINES);
    const lines = shown.map((problem) => {
      const place = problem.range ? this.at({ file: problem.file, range: problem.range }) : this.path(problem.file);
      return `  ${place}  ${printable(problem.message)}`;
    });
    const hidden = problems.length - shown.length;
    return [this.colors.underline('not analysed'), ...lines, ...(hidden > 0 ? [`  … and ${hidden} more (show them with --all)`] : []), ''];
  }

  private at(location: Parameters<Places['of']>[0]): string {
    const { file, line, column } = this.places.of(location);
    return `${this.path(file)}:${line}:${column}`;
  }

  private path(file: string): string {
    return printable(this.workspace.prefix + file);
  }
}

function paintSeverity(severity: Severity, colors: Colors): string {
  const paint = { error: colors.red, warning: colors.yellow, info: colors.cyan, hint: colors.dim }[severity];
  return paint(severity.padEnd('warning'.length));
}

/** `✖ 1 error, 3 warnings (12 infos hidden; show them with --all)` */
function summary(report: LintReport, colors: Colors): string {
  const counts = countBySeverity(allDiagnostics(report));
  const counted = SEVERITIES.map((severity) => ({ severity, count: counts[severity] }));
  const shown = counted.filter(({ severity, count }) => isAtLeast(severity, report.level) && (count > 0 || isAtLeast(severity, 'warning')));
  const hidden = counted.filter(({ severity, count }) => !isAtLeast(severity, report.level) && count > 0);
  const list = shown.map(countText).join(', ');
  const text = hidden.length > 0 ? `${list} (${hidden.map(countText).join(' and ')} hidden; show them with --all)` : list;
  if (counts.error > 0) return colors.red(`✖ ${text}`);
  return counts.warning > 0 ? colors.yellow(`✖ ${text}`) : colors.green(`✔ ${text}`);
}

function countText({ severity, count }: { readonly severity: Severity; readonly count: number }): string {
  return `${count} ${severity}${count === 1 ? '' : 's'}`;
}
