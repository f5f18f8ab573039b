import type { AwsCatalog } from '../../aws/catalog';
import type { DependencyMap, DeployedRegion, Use } from '../map';
import { DeployedUses } from './deployed-uses';
import { DeploymentRegions } from './deployment-regions';
import type { ImplementedFunction } from './function-files';
import { resourceUses } from './resource-uses';
import { TargetedResources } from './targeted-resources';

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
  const targeted = new TargetedResources(infrastructure, deployed);
  const uses = map.uses.map((use): Use => {
    const resources = targeted.of(use);
    const found = regionsOf(use, deployed, input);
    if (resources.length === 0 && found.length === 0) return use;
    return { ...use, ...(found.length > 0 && { region: { ...use.region, deployed: found } }), ...(resources.length > 0 && { resources }) };
  });
  return {
    ...map,
    uses: [...uses, ...resourceUses(infrastructure.resources, regions)].sort(byPlace),
  };
}

/** `deployed` tells what the environment is; where it decides nothing, there is nothing to tell. */
function regionsOf(use: Use, deployed: DeployedUses, { configuredDeployments }: JoinInput): readonly DeployedRegion[] {
  if (use.region.binding !== 'ambient' && use.region.binding !== 'defaulted') return [];
  const told = configuredDeployments?.(use.file) ?? [];
  return told.length > 0 ? told : deployed.deployedTo(use);
}

function byPlace(a: Use, b: Use): number {
  return a.file === b.file ? a.range.start - b.range.start : a.file < b.file ? -1 : 1;
}
