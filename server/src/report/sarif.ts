import { createHash } from 'node:crypto';
import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FileProblem, Location } from '../extract/location';
import type { Use } from '../link/map';
import type { Diagnostic, Fix, Severity } from '../rules/rule';
import { PROJECT_PAGE, rulePage } from './links';
import { type Place, Places } from './places';
import { type AnyRuleMeta, type LintReport, type ReportedWorkspace, shownDiagnostics } from './results';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
/** The name that code hosts give to the directory that relative paths start from. */
const BASE_ID = '%SRCROOT%';
const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note', hint: 'note' };

/** The report as SARIF 2.1.0, for code scanning. Paths are relative to the report's base. */
export function sarifReport(report: LintReport): string {
  const run = {
    tool: { driver: { name: 'regionlint', informationUri: PROJECT_PAGE, semanticVersion: report.version, rules: report.rules.map(ruleDescriptor) } },
    originalUriBaseIds: { [BASE_ID]: { uri: directoryUri(report.base), description: { text: 'The directory in which regionlint ran.' } } },
    columnKind: 'utf16CodeUnits',
    invocations: [{ executionSuccessful: true, toolExecutionNotifications: report.workspaces.flatMap((workspace) => new WorkspaceSarif(workspace).notifications()) }],
    results: report.workspaces.flatMap((workspace) => new WorkspaceSarif(workspace).results(report)),
  };
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, undefined, 2)}\n`;
}

function directoryUri(path: string): string {
  return pathToFileURL(path).href.replace(/\/*$/, '/');
}

function ruleDescriptor({ id, severity, severityReason, docs }: AnyRuleMeta) {
  const references = docs.references.map((reference) => `- ${reference}`).join('\n');
  const examples = docs.examples.map(({ bad, good }) => `Reported:\n\n\`\`\`ts\n${bad.trim()}\n\`\`\`\n\nAccepted:\n\n\`\`\`ts\n${good.trim()}\n\`\`\``);
  return {
    id,
    name: id.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()),
    helpUri: rulePage(id),
    shortDescription: { text: docs.summary },
    fullDescription: { text: docs.why },
    help: {
      text: [docs.summary, docs.why, severityReason, references].filter(Boolean).join('\n\n'),
      markdown: [`# ${id}`, docs.summary, docs.why, severityReason, ...examples, references].filter(Boolean).join('\n\n'),
    },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

/** One workspace's results; keeps its line numbers at hand. */
class WorkspaceSarif {
  private readonly places: Places;
  private readonly uses: ReadonlyMap<string, Use>;
  /** How often a finding with the same fingerprint was met, so that equal lines stay apart. */
  private readonly occurrences = new Map<string, number>();

  constructor(private readonly workspace: ReportedWorkspace) {
    this.places = new Places((file) => workspace.text(file));
    this.uses = new Map(workspace.map.uses.map((use) => [use.id, use]));
  }

  results({ level, rules }: LintReport) {
    return shownDiagnostics(this.workspace, level).map((diagnostic) => {
      const ruleIndex = rules.findIndex(({ id }) => id === diagnostic.rule);
      return {
        ruleId: diagnostic.rule,
        ruleIndex: ruleIndex >= 0 ? ruleIndex : undefined,
        level: LEVELS[diagnostic.severity],
        message: { text: diagnostic.message },
        locations: [this.location(diagnostic)],
        relatedLocations: unlessEmpty(diagnostic.related.map((related) => this.location(related, related.message))),
        codeFlows: unlessEmpty(this.codeFlows(diagnostic)),
        fixes: unlessEmpty(diagnostic.fixes.map((fix) => this.fix(fix))),
        partialFingerprints: { 'regionlint/v1': this.fingerprint(diagnostic) },
        properties: { severity: diagnostic.severity, messageId: diagnostic.messageId },
      };
    });
  }

  notifications() {
    return this.workspace.problems.map((problem) => this.notification(problem));
  }

  private notification({ file, range, message }: FileProblem) {
    const location = range ? this.location({ file, range }) : { physicalLocation: { artifactLocation: this.artifact(file) } };
    return { level: 'warning', message: { text: message }, locations: [location] };
  }

  /** From what decides the region to the use: SARIF tells a flow from its source to its sink. */
  private codeFlows(diagnostic: Diagnostic) {
    const use = diagnostic.use === undefined ? undefined : this.uses.get(diagnostic.use);
    if (!use || use.region.trace.length === 0) return [];
    const locations = use.region.trace.toReversed().map((step) => ({ location: this.location(step, step.note) }));
    return [{ threadFlows: [{ locations }] }];
  }

  private fix({ title, applicability, edits }: Fix) {
    const files = [...new Set(edits.map(({ file }) => file))];
    return {
      description: { text: `${title} (${applicability})` },
      artifactChanges: files.map((file) => ({
        artifactLocation: this.artifact(file),
        replacements: edits
          .filter((edit) => edit.file === file)
          .map((edit) => ({ deletedRegion: region(this.places.of(edit)), insertedContent: { text: edit.newText } })),
      })),
    };
  }

  private location(location: Location, message?: string) {
    return {
      physicalLocation: { artifactLocation: this.artifact(location.file), region: region(this.places.of(location)) },
      message: message === undefined ? undefined : { text: message },
    };
  }

  private artifact(file: string) {
    const path = this.workspace.prefix + file;
    if (isAbsolute(path)) return { uri: pathToFileURL(path).href };
    return { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: BASE_ID };
  }

  /** The same as long as the rule, the file, the line's text and the order of equal lines are: moving a line keeps it. */
  private fingerprint(diagnostic: Diagnostic): string {
    const line = this.places.lineText(diagnostic.file, this.places.of(diagnostic).line).trim();
    const hash = createHash('sha256')
      .update([diagnostic.rule, diagnostic.messageId, this.workspace.prefix + diagnostic.file, line].join('\0'))
      .digest('hex')
      .slice(0, 32);
    const occurrence = (this.occurrences.get(hash) ?? 0) + 1;
    this.occurrences.set(hash, occurrence);
    return `${hash}:${occurrence}`;
  }
}

function region({ line, column, endLine, endColumn }: Place) {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** The list, or nothing where it is empty: then its member is left out of the JSON. */
function unlessEmpty<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length > 0 ? items : undefined;
}
