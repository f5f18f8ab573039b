import type { DependencyMap } from '../../link/map';
import { regionsIn, replicaRegions, resourceName } from './declared';
import { list } from './wording';

/** What the workspace has in other regions, as a clause, and which they are. */
export function elsewhere({ infrastructure: { resources, functions } }: DependencyMap, region: string): { readonly clause: string; readonly regions: readonly string[] } | undefined {
  for (const table of resources) {
    const regions = table.kind === 'table' && !table.isTest ? (replicaRegions(table) ?? []).filter((one) => one !== region) : [];
    if (regions.length > 0) return { clause: `the table ${resourceName(table)} has a replica in ${list(regions, 'and')}`, regions };
  }
  const twice = functions.find(({ deployedTo }) => regionsIn(deployedTo).includes(region) && regionsIn(deployedTo).length > 1);
  if (!twice) return undefined;
  const regions = regionsIn(twice.deployedTo).filter((one) => one !== region);
  return { clause: `the function ${twice.name} runs in ${list(regions, 'and')} as well`, regions };
}
