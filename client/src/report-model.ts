import type { FolderReport, Replays, Report } from '../../server/src/lsp/protocol';
import { type Concentration, concentrations } from './report-concentration';
import { coverage, type Coverage } from './report-coverage';
import { deploymentOf, type Group, groupBy, placeIn, plural, SEVERITIES, type Row, useRow, type UseRow } from './report-rows';
import { verdictGroups } from './report-verdicts';

/** What the report page shows: words and places, nothing that needs AWS or VS Code to understand. */
export interface ReportModel {
  /** `acme-shop`, or the names of several folders. */
  readonly workspace: string;
  /** Nothing in the workspace uses AWS, as far as can be told. */
  readonly isEmpty: boolean;
  readonly outage: Section;
  readonly coverage: Coverage;
  readonly concentrations: readonly Concentration[];
  /** The same uses, in the orders that one may ask for. */
  readonly orders: readonly Order[];
  readonly sections: readonly Section[];
}

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  /** What is still to come, or to be known. */
  readonly note?: string;
  readonly groups: readonly Group[];
}

export interface Order {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly Group[];
}

/** Where the outage was. */
const REGION = 'us-east-1';

/** `replays`: once it is known what the outage would have done. */
export function reportModel({ folders }: Report, replays?: Replays): ReportModel {
  const rows = folders.flatMap((folder) => folder.map.uses.map((use) => useRow(folder, use)));
  return {
    workspace: folders.map(({ name }) => name).join(', '),
    isEmpty: rows.length === 0,
    outage: outageSection(rows, folders, replays),
    concentrations: concentrations(folders),
    coverage: coverage(rows.map(({ use }) => use)),
    orders: [
      { id: 'region', label: 'Region', groups: byRegion(rows, (region) => groupBy(region, serviceOf, byPackage)) },
      { id: 'service', label: 'Service', groups: groupBy(rows, serviceOf, (service) => byRegion(service, byPackage)) },
      { id: 'package', label: 'Package', groups: groupBy(rows, packageOf, (pack) => groupBy(pack, serviceOf)) },
    ],
    sections: [unresolvedSection(rows), diagnosticsSection(folders), unreadSection(folders)].filter(({ groups }) => groups.length > 0),
  };
}

function byPackage(rows: readonly UseRow[]): readonly Group[] {
  return groupBy(rows, packageOf);
}

function serviceOf({ serviceName }: UseRow): string {
  return serviceName;
}

function packageOf({ packageName }: UseRow): string {
  return packageName ?? '(no package)';
}

function regionOf({ use: { region } }: UseRow): string {
  if (region.binding === 'unresolved') return UNRESOLVED;
  if (region.binding === 'ambient') return `${AMBIENT}${deploymentOf(region)}`;
  return region.values.join(', ');
}

const AMBIENT = 'Decided by the environment';
const UNRESOLVED = 'Cannot be told';

/** Regions that have a name come first, larger ones before smaller ones; then what the environment decides, then what cannot be told. */
function byRegion(rows: readonly UseRow[], inner?: (rows: readonly UseRow[]) => readonly Group[]): readonly Group[] {
  const rank = ({ title }: Group) => (title === UNRESOLVED ? 2 : title.startsWith(AMBIENT) ? 1 : 0);
  return [...groupBy(rows, regionOf, inner)].sort((a, b) => rank(a) - rank(b));
}

/** What the event of 20 October 2025 would have reached: what lives in us-east-1, DynamoDB first. */
function outageSection(rows: readonly UseRow[], folders: readonly FolderReport[], replays: Replays | undefined): Section {
  const hosted = rows.filter(({ use }) => use.hostedIn.includes(REGION));
  const deployed = rows.filter((row) => !hosted.includes(row) && row.use.region.deployed.some(({ region }) => region === REGION));
  const services = groupBy(hosted, serviceOf).map((group) => ({ ...group, detail: effectOn(group.title, folders) }));
  const verdicts = replays ? verdictGroups(replays.folders) : entrypointGroups(hosted, folders);
  const groups = [...verdicts, ...services.sort((a, b) => Number(isDynamo(b)) - Number(isDynamo(a))), ...deployedGroups(deployed)];
  const sentences = replays?.folders.flatMap((folder) => folder.sentences) ?? [];
  const note = replays ? [...new Set(replays.folders.flatMap(({ notes }) => notes))].join(' ') : rows.length > 0 ? 'Playing the outage on the entry points …' : '';
  return { id: 'outage', title: 'If it were 20 October 2025 again', lead: [...sentences, outageLead(hosted, deployed)].join(' '), ...(note !== '' && { note }), groups };
}

function isDynamo({ title }: Group): boolean {
  return title === 'DynamoDB';
}

function effectOn(serviceName: string, folders: readonly FolderReport[]): string {
  for (const { serviceNames, outageEffects } of folders) {
    const [service] = Object.entries(serviceNames).find(([, name]) => name === serviceName) ?? [];
    const effect = service === undefined ? undefined : outageEffects[service];
    if (effect !== undefined) return effect;
  }
  return `hosted in ${REGION}; what the event did to it is not recorded here`;
}

function outageLead(hosted: readonly UseRow[], deployed: readonly UseRow[]): string {
  if (hosted.length === 0 && deployed.length === 0) return `No use was found that is known to live in ${REGION}.`;
  const services = [...new Set(hosted.map(serviceOf))];
  const dynamo = hosted.filter(({ use }) => use.service === 'dynamodb').length;
  const lives = `${hosted.length === 1 ? 'lives' : 'live'} in ${REGION}`;
  const sentences: string[] = [];
  if (services.length === 1) sentences.push(`${plural(hosted.length, 'use')} of ${services.join()} ${lives}.`);
  else if (services.length > 1) sentences.push(`${plural(hosted.length, 'use')} of ${services.length} services ${lives}.`);
  if (dynamo > 0 && services.length > 1) sentences.push(`${dynamo} of them ${dynamo === 1 ? 'is' : 'are'} of DynamoDB.`);
  const silent = hosted.filter(({ use: { region } }) => region.binding === 'defaulted' && region.values.includes(REGION)).length;
  if (silent > 0) sentences.push(`For ${silent === hosted.length ? 'all' : silent} of them that holds while the environment says nothing else.`);
  if (deployed.length > 0) sentences.push(`${plural(deployed.length, 'further use')} may be deployed there.`);
  return sentences.join(' ');
}

function entrypointGroups(hosted: readonly UseRow[], folders: readonly FolderReport[]): readonly Group[] {
  const rows = folders.flatMap((folder): Row[] => {
    const lost = new Set(hosted.filter((row) => row.folderUri === folder.uri).map(({ use }) => use.id));
    return folder.map.entrypoints
      .map((entrypoint) => ({ entrypoint, reached: entrypoint.reaches.filter((id) => lost.has(id)).length }))
      .filter(({ reached }) => reached > 0)
      .map(({ entrypoint, reached }) => ({
        what: entrypoint.name ?? entrypoint.file,
        why: `${entrypoint.kind}, reaches ${plural(reached, 'of these uses', 'of these uses')}`,
        place: placeIn(folder, entrypoint),
      }));
  });
  return rows.length === 0 ? [] : [{ title: 'Entry points that reach them', count: rows.length, groups: [], rows }];
}

function deployedGroups(deployed: readonly UseRow[]): readonly Group[] {
  if (deployed.length === 0) return [];
  const detail = 'the environment decides, and files of this workspace name the region';
  return [{ title: `Deployed to ${REGION}`, detail, count: deployed.length, groups: groupBy(deployed, serviceOf), rows: [] }];
}

function unresolvedSection(rows: readonly UseRow[]): Section {
  const unresolved = rows.filter(({ use }) => use.region.binding === 'unresolved');
  return {
    id: 'unresolved',
    title: 'What cannot be told',
    lead: `The region of ${plural(unresolved.length, 'use')} cannot be told. Each says what stands in the way; none of them counts as safe.`,
    groups: groupBy(unresolved, serviceOf),
  };
}

function diagnosticsSection(folders: readonly FolderReport[]): Section {
  const rows = folders.flatMap((folder) =>
    folder.diagnostics.map((diagnostic) => {
      const { rule, href, message, severity } = diagnostic;
      return { rule, href, row: { what: message, why: '', severity, place: placeIn(folder, diagnostic) } };
    }),
  );
  const rules = [...new Map(rows.map(({ rule, href }) => [rule, href]))];
  const groups = rules.map(([title, href]): Group => {
    const found = rows.filter(({ rule }) => rule === title).map(({ row }) => row);
    return { title, href, count: found.length, groups: [], rows: found };
  });
  const gravity = ({ rows: found }: Group) => Math.min(...found.map(({ severity }) => SEVERITIES.indexOf(severity ?? 'hint')));
  groups.sort((a, b) => gravity(a) - gravity(b) || b.count - a.count);
  return { id: 'diagnostics', title: 'Diagnostics by rule', lead: `${plural(rows.length, 'diagnostic')}, information included.`, groups };
}

function unreadSection(folders: readonly FolderReport[]): Section {
  const rows = folders.flatMap((folder) =>
    [...folder.configurationProblems, ...folder.problems].map(({ file, message }): Row => ({ what: message, why: '', place: placeIn(folder, { file, line: 1, column: 1 }) })),
  );
  const groups = rows.length === 0 ? [] : [{ title: 'Files', count: rows.length, groups: [], rows }];
  return { id: 'unread', title: 'What was left out', lead: `Something in ${plural(rows.length, 'file')} could not be read or used; the rest was analysed.`, groups };
}
