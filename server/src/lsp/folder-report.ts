import { rulePage } from '../report/links';
import { mapDocument } from '../report/map-document';
import type { Severity } from '../rules/rule';
import type { Folder, FolderResult } from './folder';

/** One workspace folder as reports are drawn from it. Files are relative to the folder; lines and columns are 1-based. */
export interface FolderReport {
  readonly uri: string;
  readonly name: string;
  /** The dependency map document of docs/map.md. */
  readonly map: ReturnType<typeof mapDocument>;
  readonly diagnostics: readonly ReportedDiagnostic[];
  /** Files of which something could not be analysed. */
  readonly problems: readonly { readonly file: string; readonly message: string }[];
  /** The configuration's errors; where there are any, the defaults were used. */
  readonly configurationProblems: readonly { readonly file: string; readonly message: string }[];
  /** Names for people, by service as it stands in the map: `{ "dynamodb": "DynamoDB" }`. */
  readonly serviceNames: Readonly<Record<string, string>>;
  /** Package of each file that is named by a use; files outside packages are absent. */
  readonly packages: Readonly<Record<string, string>>;
}

export interface ReportedDiagnostic {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Id of the use it is about. */
  readonly use?: string;
  /** The rule's page. */
  readonly href: string;
}

export function folderReport(folder: Folder, result: FolderResult): FolderReport {
  const { analysis, positions } = result;
  const map = mapDocument(analysis.map, (file) => analysis.text(file));
  const files = [...new Set(map.uses.map(({ location }) => location.file))];
  const packages = files.flatMap((file): [string, string][] => {
    const name = result.packageOf(file);
    return name === undefined ? [] : [[file, name]];
  });
  return {
    uri: folder.uri,
    name: folder.name,
    map,
    diagnostics: analysis.diagnostics.map(({ rule, severity, message, file, range, use }) => {
      const { start } = positions.range(file, range);
      const place = { file, line: start.line + 1, column: start.character + 1 };
      return { rule, severity, message, ...place, ...(use !== undefined && { use }), href: rulePage(rule) };
    }),
    problems: analysis.problems.map(({ file, message }) => ({ file, message })),
    configurationProblems: result.configurationProblems.map(({ file, message }) => ({ file, message })),
    serviceNames: Object.fromEntries(map.uses.map(({ service }) => [service, result.serviceName(service)])),
    packages: Object.fromEntries(packages),
  };
}
