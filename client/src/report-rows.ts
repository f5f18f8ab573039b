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
  /** A second place, if it is elsewhere: where the region is decided, or where it can be followed no further. */
  readonly elsewhere?: { readonly relation: 'decided' | 'lost'; readonly place: Place };
  readonly severity?: ReportedDiagnostic['severity'];
}

/** Rows under a heading, or groups of them. */
export interface Group {
  readonly title: string;
  readonly detail?: string;
  /** A page that explains the heading. */
  readonly href?: string;
  /** Of all rows in it, or of the things that its groups are about. */
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
  const { file, line } = use.location;
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
    place: placeIn(folder, use.location),
    ...(isElsewhere && { elsewhere: { relation: use.region.obstacle ? 'lost' : 'decided', place: placeIn(folder, decided) } }),
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

function plainRow({ what, why, place, elsewhere, severity }: UseRow): Row {
  return { what, why, place, ...(elsewhere && { elsewhere }), ...(severity && { severity }) };
}

export function placeIn({ uri }: FolderReport, { file, line, column }: Omit<Place, 'folder'>): Place {
  return { folder: uri, file, line, column };
}

function whatOf({ kind, operation, literal }: MapUse): string {
  if (operation !== undefined) return operation;
  return literal === undefined ? kind : `${kind} ${literal}`;
}

function whyOf({ region }: MapUse): string {
  const values = region.values.join(', ');
  const variables = region.environment.join(', ');
  const deployment = deploymentOf(region);
  switch (region.binding) {
    case 'pinned':
      return `pinned to ${values}`;
    case 'defaulted':
      return `${values} while ${variables || 'the environment'} is silent${deployment}`;
    case 'ambient':
      return `from ${variables || 'the environment'}${deployment}`;
    case 'unresolved':
      return region.obstacle ? `${obstacles[region.obstacle.kind]}: ${region.obstacle.note}` : 'cannot be told';
  }
}

/** `, deployed to eu-west-1`, as far as files of the workspace say. */
export function deploymentOf({ deployed }: MapUse['region']): string {
  const regions = [...new Set(deployed.map(({ region }) => region))].sort().join(', ');
  return regions === '' ? '' : `, deployed to ${regions}`;
}

const obstacles: Readonly<Record<NonNullable<MapUse['region']['obstacle']>['kind'], string>> = {
  parameter: 'whoever calls decides',
  'command-line': 'the command line decides',
  external: 'something outside decides',
  'unknown-key': 'the key cannot be told',
  'unknown-write': 'something may write it',
  recursion: 'it depends on itself',
  bound: 'a limit of the analysis was reached',
  unsupported: 'code that is not followed',
};

/** From grave to slight. */
export const SEVERITIES = ['error', 'warning', 'info', 'hint'] as const;

function worst(diagnostics: FolderReport['diagnostics']): Row['severity'] {
  return SEVERITIES.find((severity) => diagnostics.some((diagnostic) => diagnostic.severity === severity));
}
