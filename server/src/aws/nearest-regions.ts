import { isOptInRegion, isRegion, partitionFor, regions } from './partitions';

const COMPASS = ['north', 'south', 'east', 'west', 'central', 'northeast', 'northwest', 'southeast', 'southwest'];
const AREAS = new Set(['us', 'eu', 'ap', 'sa', 'ca', 'me', 'af', 'il', 'mx', 'cn', 'us-gov', 'us-iso', 'us-isob', 'us-isof', 'eu-isoe', 'eusc-de']);
const SHAPE = /^([a-z]{2,4}(?:-(?:gov|iso[a-z]?|de))?)-([a-z]{3,12})-\d{1,2}$/;

/** Words one letter from a compass word that stand in names of stacks and clusters: `us-test-1`. */
const ORDINARY = new Set(['test', 'rest', 'best', 'last', 'past', 'fast', 'nest', 'mouth', 'youth']);

/** Has the text a region's form, right or with a slip of the finger: `us-esat-1`, `ue-west-1`, `eu-east-1`? */
export function looksLikeRegion(text: string): boolean {
  if (isRegion(text)) return true;
  const [, area, direction] = SHAPE.exec(text) ?? [];
  if (area === undefined || direction === undefined || ORDINARY.has(direction)) return false;
  const slips = Math.min(...COMPASS.map((word) => editDistance(direction, word)));
  if (AREAS.has(area)) return slips <= (direction.length > 6 ? 2 : 1);
  return slips === 0 && [...AREAS].some((known) => known.length === area.length && editDistance(area, known) === 1);
}

/** The two existing regions that take the fewest edits; where these are equal, those of the same area and number, and those that most accounts use, first. */
export function nearestRegions(text: string): readonly string[] {
  const partition = partitionFor(text).id;
  const tie = (region: string): number =>
    (partitionFor(region).id === partition ? 0 : 16) +
    (region.slice(0, 2) === text.slice(0, 2) ? 0 : 8) +
    (region.at(-1) === text.at(-1) ? 0 : 4) +
    (isOptInRegion(region) ? 2 : 0) +
    (region.startsWith('us-') ? 0 : 1);
  return regions
    .map((region) => ({ region, cost: editDistance(text, region) * 32 + tie(region) }))
    .sort((a, b) => a.cost - b.cost || (a.region < b.region ? -1 : 1))
    .slice(0, 2)
    .map(({ region }) => region);
}

/** Insertions, deletions, substitutions and swaps of neighbours, each counting one. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const here = [row];
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1];
      let cost = Math.min((above[column] ?? 0) + 1, (here[column - 1] ?? 0) + 1, (above[column - 1] ?? 0) + (isSame ? 0 : 1));
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (isSwap) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      here.push(cost);
    }
    [before, above] = [above, here];
  }
  return above[b.length] ?? 0;
}
