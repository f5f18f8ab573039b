import type { Group, MapUse } from '../../client/src/report-rows';
import type { FolderReport, Report } from '../../server/src/lsp/protocol';

type Region = MapUse['region'];

/** A use of a service in `packages/PACKAGE/src/a.ts`, on a line of its own. */
export function use(id: number, service: string, region: Partial<Region>, more: Partial<MapUse> = {}): MapUse {
  const values = region.values ?? [];
  return {
    id: `u${id}`,
    kind: 'client',
    service,
    operation: undefined,
    via: 'sdk-v3',
    location: { file: 'packages/orders/src/a.ts', line: id, column: 1 },
    client: [],
    region: { binding: 'pinned', values, environment: [], possible: [], trace: [], deployed: [], obstacle: undefined, ...region },
    hosts: [],
    hostedIn: values,
    names: undefined,
    literal: undefined,
    traits: [],
    ...more,
  };
}

const names: Readonly<Record<string, string>> = { dynamodb: 'DynamoDB', lambda: 'Lambda', s3: 'S3', sqs: 'SQS' };

const NOTHING = { total: 0, known: 0, regions: [] };
export const CONCENTRATION: FolderReport['map']['concentration'] = { workspace: { uses: NOTHING, entrypoints: { total: 0, regions: [] }, tables: NOTHING }, packages: {} };

export function report(uses: readonly MapUse[], more: Partial<FolderReport> = {}): Report {
  const folder: FolderReport = {
    uri: 'file:///shop',
    name: 'shop',
    map: { version: 1, uses: [...uses], entrypoints: [], concentration: CONCENTRATION },
    diagnostics: [],
    problems: [],
    configurationProblems: [],
    serviceNames: names,
    outageEffects: { dynamodb: 'DynamoDB in us-east-1 could not be reached' },
    packages: Object.fromEntries(uses.flatMap(({ location: { file } }) => (file.startsWith('packages/') ? [[file, `@shop/${file.split('/')[1]}`]] : []))),
    ...more,
  };
  return { folders: [folder] };
}

/** Groups as text: a line for each heading with its count, and for each row. */
export function outline(groups: readonly Group[], indent = ''): string {
  return groups
    .map(({ title, count, detail, groups: inner, rows }) => {
      const heading = `${indent}${title} (${count})${detail === undefined ? '' : `: ${detail}`}\n`;
      const lines = rows.map(({ severity, what, why, place, elsewhere }) => {
        const where = `${place.file}:${place.line}${elsewhere ? ` ${elsewhere.relation} at ${elsewhere.place.file}:${elsewhere.place.line}` : ''}`;
        return `${indent}  ${[severity, what, why, where].filter(Boolean).join(' | ')}\n`;
      });
      return heading + outline(inner, `${indent}  `) + lines.join('');
    })
    .join('');
}
