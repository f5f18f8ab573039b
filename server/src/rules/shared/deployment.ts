import type { DependencyMap, DeployedRegion, Use } from '../../link/map';
import { indexOf } from './map-index';

/** The one region that every deployment of the workspace gives to a use whose region the environment decides; undefined where they differ, or nobody says. */
export function onlyDeployment({ region: { deployed } }: Use): DeployedRegion | undefined {
  const [first, ...others] = deployed;
  return first && others.every(({ region }) => region === first.region) ? first : undefined;
}

/**
 * Where the program is deployed that makes a use: the regions given to what else runs when it is entered; where no way in is known, to what
 * stands in the same file.
 */
export function deploymentsAround(uses: readonly Use[], map: DependencyMap): readonly DeployedRegion[] {
  const { entrypointsReaching, use: useOf } = indexOf(map);
  const entrypoints = uses.flatMap((use) => entrypointsReaching(use));
  const around = entrypoints.length > 0 ? entrypoints.flatMap(({ reaches }) => reaches.flatMap((id) => useOf(id) ?? [])) : map.uses.filter(({ file }) => uses.some((use) => use.file === file));
  return around.flatMap(({ region }) => region.deployed);
}
