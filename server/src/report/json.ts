import type { Location } from '../extract/location';
import type { Diagnostic } from '../rules/rule';
import { coverageOf } from './coverage';
import { regionDocument } from './map-document';
import { Places } from './places';
import { allDiagnostics, countBySeverity, type LintReport, type ReportedWorkspace, shownDiagnostics } from './results';

/** The report for programs: one JSON document, paths from the report's base, lines and columns 1-based. */
export function jsonReport(report: LintReport): string {
  const document = {
    version: 1,
    tool: { name: 'regionlint', version: report.version },
    level: report.level,
    diagnostics: report.workspaces.flatMap((workspace) => diagnosticsOf(workspace, report)),
    problems: report.workspaces.flatMap(problemsOf),
    summary: countBySeverity(allDiagnostics(report)),
    coverage: coverageOf(report.workspaces.flatMap(({ countedUses }) => countedUses)),
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

function diagnosticsOf(workspace: ReportedWorkspace, { level }: LintReport) {
  const places = new Places((file) => workspace.text(file));
  const at = (location: Location) => {
    const place = places.of(location);
    return { ...place, file: workspace.prefix + place.file };
  };
  const uses = new Map(workspace.map.uses.map((use) => [use.id, use]));
  const region = (diagnostic: Diagnostic) => {
    const use = diagnostic.use === undefined ? undefined : uses.get(diagnostic.use);
    return use && regionDocument(use.region, places, workspace.prefix);
  };
  return shownDiagnostics(workspace, level).map((diagnostic) => ({
    rule: diagnostic.rule,
    messageId: diagnostic.messageId,
    severity: diagnostic.severity,
    message: diagnostic.message,
    location: at(diagnostic),
    use: diagnostic.use,
    region: region(diagnostic),
    related: diagnostic.related.map((related) => ({ message: related.message, location: at(related) })),
    fixes: diagnostic.fixes.map(({ title, applicability, edits }) => ({
      title,
      applicability,
      edits: edits.map((edit) => ({ location: at(edit), newText: edit.newText })),
    })),
  }));
}

function problemsOf(workspace: ReportedWorkspace) {
  const places = new Places((file) => workspace.text(file));
  return workspace.problems.map(({ file, range, message }) => {
    const place = range && places.of({ file, range });
    return { file: workspace.prefix + file, line: place?.line, column: place?.column, message };
  });
}
