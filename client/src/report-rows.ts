import type { FolderReport, ReportedDiagnostic } from '../../server/src/lsp/protocol';

export type MapUse = FolderReport['map']['uses'][number];

/** A place in the code; line and column are 1-based. */
export interface Place {
  /** URI of the workspace folder. */
  readonly folder: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One line of the report. */
export interface Row {
  readonly what: string;
  /** What decides it; empty where there is nothing to say. */
  readonly why: string;
  readonly place: Place;
  /** Where the region is decided, if that is elsewhere. */
  readonly decidedAt?: Place;
  readonly severity?: ReportedDiagnostic['severity'];
}

/** Rows under a heading, or groups of them. */
export interface Group {
  readonly title: string;
  readonly detail?: string;
  /** A page that explains the heading. */
  readonly href?: string;
  /** Of all rows in it. */
  readonly count: number;
  readonly groups: readonly Group[];
  readonly rows: readonly Row[];
}

export interface UseRow extends Row {
  readonly use: MapUse;
  readonly folderUri: string;
  readonly serviceName: string;
  readonly packageName: string | undefined;
}

export function useRow(folder: FolderReport, use: MapUse): UseRow {
  const serviceName = folder.serviceNames[use.service] ?? use.service;
  const { file, line, column } = use.location;
  const decided = use.region.obstacle ?? use.region.trace.at(-1);
  const isElsewhere = decided && !(decided.file === file && decided.line === line);
  const severity = worst(folder.diagnostics.filter((diagnostic) => diagnostic.use === use.id));
  return {
    use,
    folderUri: folder.uri,
    serviceName,
    packageName: folder.packages[file],
    what: `${serviceName} ${whatOf(use)}`,
    why: whyOf(use),
    place: { folder: folder.uri, file, line, column },
    ...(isElsewhere && { decidedAt: { folder: folder.uri, file: decided.file, line: decided.line, column: decided.column } }),
    ...(severity && { severity }),
  };
}

/** Groups by a name, larger groups first; `inner` groups each further, without it the rows are listed. */
export function groupBy(rows: readonly UseRow[], name: (row: UseRow) => string, inner?: (rows: readonly UseRow[]) => readonly Group[]): readonly Group[] {
  const byName = new Map<string, UseRow[]>();
  for (const row of rows) {
    const list = byName.get(name(row));
    if (list) list.push(row);
    else byName.set(name(row), [row]);
  }
  return [...byName]
    .map(([title, members]) => ({ title, count: members.length, groups: inner?.(members) ?? [], rows: inner ? [] : members.map(plainRow) }))
    .sort((a, b) => b.count - a.count || (a.title < b.title ? -1 : 1));
}

/** `1 use`, `2 uses` */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

function plainRow({ what, why, place, decidedAt, severity }: UseRow): Row {
  return { what, why, place, ...(decidedAt && { decidedAt }), ...(severity && { severity }) };
}

function whatOf({ kind, operation, literal }: MapUse): string {
  if (operation !== undefined) return operation;
  return literal === undefined ? kind : `${kind} ${literal}`;
}

function whyOf({ region }: MapUse): string {
  const values = region.values.join(', ');
  const variables = region.environment.join(', ');
  const deployed = [...new Set(region.deployed.map((one) => one.region))].sort().join(', ');
  const deployment = deployed === '' ? '' : `, deployed to ${deployed}`;
  switch (region.binding) {
    case 'pinned':
      return `pinned to ${values}`;
    case 'defaulted':
      return `${values} while ${variables || 'the environment'} is silent${deployment}`;
    case 'ambient':
      return `from ${variables || 'the environment'}${deployment}`;
    case 'unresolved':
      return region.obstacle ? `unresolved: ${region.obstacle.note}` : 'unresolved';
  }
}

function worst(diagnostics: FolderReport['diagnostics']): Row['severity'] {
  const severities = ['error', 'warning', 'info', 'hint'] as const;
  return severities.find((severity) => diagnostics.some((diagnostic) => diagnostic.severity === severity));
}
