import type { Use } from '../../link/map';
import type { RuleContext } from '../rule';
import { regionsIn } from './declared';

/** The regions that may be meant where code names none, by the first that says any: the configuration's home, what the workspace deploys to, what else the file calls. */
export function regionsToName(use: Use, { map, homeRegion }: Pick<RuleContext, 'map' | 'homeRegion'>): readonly string[] {
  const deployed = regionsIn(map.infrastructure.deployments.flatMap(({ deployedTo = [] }) => deployedTo));
  const beside = map.uses.filter(({ file, kind, region }) => file === use.file && (kind === 'client' || kind === 'operation') && region.binding === 'pinned').flatMap(({ region }) => region.values);
  const said = [homeRegion === undefined ? [] : [homeRegion], deployed, beside].find(({ length }) => length > 0) ?? [];
  return [...new Set(said)].sort();
}
