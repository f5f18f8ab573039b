import type { DependencyMap, DeployedRegion, Use } from '../../link/map';
import type { RuleContext } from '../rule';
import type { Group } from './groups';
import { indexOf } from './map-index';
import { list } from './wording';

/** The one region that every deployment of the workspace gives to a use whose region the environment decides; undefined where they differ, or nobody says. */
export function onlyDeployment({ region: { deployed } }: Use): DeployedRegion | undefined {
  const [first, ...others] = deployed;
  return first && others.every(({ region }) => region === first.region) ? first : undefined;
}

/** `, while the program runs in eu-west-1`: a clause to follow a pin; empty where the program runs there too, or nothing says where it runs. */
export function awayFromHome({ decision, uses, operations }: Group, { map, homeRegion }: Pick<RuleContext, 'map' | 'homeRegion'>): string {
  const deployed = regionsAround([...uses, ...operations], map);
  const homes = deployed.length > 0 || homeRegion === undefined ? deployed : [homeRegion];
  return homes.length === 0 || homes.some((home) => decision.regions.includes(home)) ? '' : `, while the program runs in ${list(homes, 'and')}`;
}

/**
 * Where the program is deployed that makes the uses: the regions given to what else runs when it is entered; where no way in is known, to what
 * stands in the same file.
 */
function regionsAround(uses: readonly Use[], map: DependencyMap): readonly string[] {
  const { entrypointsReaching, use: useOf } = indexOf(map);
  const entrypoints = uses.flatMap((use) => entrypointsReaching(use));
  const around = entrypoints.length > 0 ? entrypoints.flatMap(({ reaches }) => reaches.flatMap((id) => useOf(id) ?? [])) : map.uses.filter(({ file }) => uses.some((use) => use.file === file));
  return [...new Set(around.flatMap(({ region }) => region.deployed.map((deployed) => deployed.region)))].sort();
}
