import type { FolderReport } from '../../server/src/lsp/protocol';

type Distribution = FolderReport['map']['concentration']['workspace']['uses'];

/** How much hangs on one region. */
export interface Concentration {
  readonly title: string;
  /** `us-east-1 has 64 % of the 22 uses whose region is known` */
  readonly sentence: string;
  readonly parts: readonly { readonly region: string; readonly percent: number }[];
}

/** Regions that are named apart; the rest is one part. */
const PARTS = 4;

/** Of each folder, and of its packages where there are several; those that name no region are left out. */
export function concentrations(folders: readonly FolderReport[]): readonly Concentration[] {
  return folders.flatMap(({ name, map: { concentration } }) => {
    const { workspace, packages } = concentration;
    const inner = Object.entries(packages).length < 2 ? [] : Object.entries(packages).flatMap(([title, { uses }]) => of(title, uses));
    return [...of(name, workspace.uses, tablesClause(workspace)), ...inner];
  });
}

function of(title: string, uses: Distribution, clause = ''): readonly Concentration[] {
  const { known, regions, hhi } = uses;
  const [first] = regions;
  if (!first || hhi === undefined) return [];
  const named = regions.slice(0, PARTS).map(({ region, share }) => ({ region, percent: 100 * share }));
  const rest = regions.slice(PARTS).reduce((sum, { share }) => sum + 100 * share, 0);
  const sentence = `${first.region} has ${percent(first.share)} of ${known === 1 ? 'the one use' : `the ${known} uses`} whose region is known${clause} (HHI ${hhi.toFixed(2)})`;
  return [{ title, sentence, parts: [...named, ...(rest > 0 ? [{ region: 'others', percent: rest }] : [])] }];
}

function tablesClause({ uses, tables, entrypoints }: FolderReport['map']['concentration']['workspace']): string {
  const region = uses.regions[0]?.region;
  const share = (shares: Distribution['regions']) => shares.find((one) => one.region === region)?.share;
  const [ofTables, ofEntrypoints] = [share(tables.regions), share(entrypoints.regions)];
  const clauses = [
    ...(ofTables === undefined ? [] : [`${percent(ofTables)} of its ${tables.known === 1 ? 'one table' : `${tables.known} tables`}`]),
    ...(ofEntrypoints === undefined ? [] : [`and is reached by ${percent(ofEntrypoints)} of the entry points`]),
  ];
  return clauses.map((clause) => `, ${clause}`).join('');
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}
