import type { AwsCatalog } from '../../aws/catalog';
import type { DependencyMap, DeployedRegion, Use } from '../map';
import { DeployedUses } from './deployed-uses';
import { DeploymentRegions } from './deployment-regions';
import type { ImplementedFunction } from './function-files';
import { resourceUses } from './resource-uses';

export interface JoinInput {
  readonly aws: AwsCatalog;
  /** What the configuration says of a file: it wins over all that is found. */
  configuredDeployments?(file: string): readonly DeployedRegion[];
}

/** Joins infrastructure with code: where code really runs, and what it finds there. */
export function joinInfrastructure(map: DependencyMap, functions: readonly ImplementedFunction[], input: JoinInput): DependencyMap {
  const { infrastructure } = map;
  const regions = new DeploymentRegions(infrastructure, input.aws);
  const deployed = new DeployedUses(infrastructure, regions, functions, map);
  const uses = map.uses.map((use): Use => {
    const { region } = use;
    if (region.binding !== 'ambient' && region.binding !== 'defaulted') return use;
    const told = input.configuredDeployments?.(use.file) ?? [];
    const found = told.length > 0 ? told : deployed.deployedTo(use);
    return found.length === 0 ? use : { ...use, region: { ...region, deployed: found } };
  });
  return {
    ...map,
    uses: [...uses, ...resourceUses(infrastructure.resources, regions)].sort(byPlace),
  };
}

function byPlace(a: Use, b: Use): number {
  return a.file === b.file ? a.range.start - b.range.start : a.file < b.file ? -1 : 1;
}
