import { type MapUse, plural } from './report-rows';

/** How many uses are bound how. */
export interface Coverage {
  readonly total: number;
  /** In the order of a bar from worst to best known. */
  readonly parts: readonly CoveragePart[];
  /** The same in a sentence. */
  readonly sentence: string;
}

export interface CoveragePart {
  readonly binding: MapUse['region']['binding'];
  readonly count: number;
  readonly meaning: string;
}

const meanings: readonly (readonly [CoveragePart['binding'], string])[] = [
  ['pinned', 'the same region whatever the environment says'],
  ['defaulted', 'a literal when the environment is silent'],
  ['ambient', 'the environment alone decides'],
  ['unresolved', 'the region cannot be told'],
];

export function coverage(uses: readonly MapUse[]): Coverage {
  const parts = meanings.map(([binding, meaning]) => ({ binding, count: uses.filter(({ region }) => region.binding === binding).length, meaning }));
  const ambient = uses.filter(({ region }) => region.binding === 'ambient');
  const known = ambient.filter(({ region }) => region.deployed.length > 0).length;
  const list = parts.map(({ binding, count }) => `${count} ${binding}`).join(', ');
  return { total: uses.length, parts, sentence: `${plural(uses.length, 'use')}: ${list}.${deployment(ambient.length, known)}` };
}

function deployment(ambient: number, known: number): string {
  if (ambient === 0) return '';
  if (known === 0) return ' No file of the workspace says where the ambient ones are deployed.';
  if (known === ambient) return ' Files of the workspace say where the ambient ones are deployed.';
  return ` For ${known} of the ambient ones files of the workspace say where they are deployed.`;
}
