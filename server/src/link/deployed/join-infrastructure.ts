import type { AwsCatalog } from '../../aws/catalog';
import type { Infrastructure, RegionSource } from '../infrastructure/declarations';
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
    const follows = followed(use, deployed, input.aws);
    if (resources.length === 0 && found.length === 0 && !follows) return use;
    return { ...use, ...(follows && { follows }), ...(found.length > 0 && { region: { ...use.region, deployed: found } }), ...(resources.length > 0 && { resources }) };
  });
  return {
    ...map,
    infrastructure: placed(infrastructure, functions, regions),
    uses: [...uses, ...resourceUses(infrastructure.resources, regions)].sort(byPlace),
  };
}

/** Where code runs in several regions, what is pinned to some of them stays behind. */
function followed(use: Use, deployed: DeployedUses, aws: AwsCatalog): Use['follows'] {
  const { kind, service, region } = use;
  if ((kind !== 'client' && kind !== 'operation') || region.binding === 'unresolved' || aws.fixedRegion(service) !== undefined) return undefined;
  const codeRunsIn = [...new Set(deployed.codeRunsIn(use).map((one) => one.region))].sort();
  if (codeRunsIn.length < 2 || region.values.some((value) => aws.requiredRegion(service, value))) return undefined;
  return { deployment: region.binding !== 'pinned', codeRunsIn };
}

/** The declarations with where each ends up. */
function placed(infrastructure: Infrastructure, functions: readonly ImplementedFunction[], regions: DeploymentRegions): Infrastructure {
  const files = new Map(functions.map(({ declaration, file }) => [declaration, file]));
  return {
    ...infrastructure,
    deployments: infrastructure.deployments.map((deployment) => ({ ...deployment, deployedTo: regions.ofDeployment(deployment) })),
    functions: infrastructure.functions.map((one) => {
      const file = files.get(one);
      return { ...one, deployedTo: regions.of(one), ...(file !== undefined && { implementedBy: file }) };
    }),
    resources: infrastructure.resources.map((resource) => {
      const deployedTo = regions.of(resource);
      // A global table may list its own region among the replicas. Where that is only what a tool takes by itself, the list knows better.
      const own = deployedTo.filter((one) => one.isAssumed === undefined && !isToolDefault(one, resource.regions ?? regions.deployment(resource.deployment)?.regions ?? []));
      const replicas = resource.replicas.filter(({ region }) => !(region.kind === 'literal' && own.some((one) => one.region === region.region)));
      return { ...resource, deployedTo, replicas };
    }),
  };
}

function isToolDefault(deployed: DeployedRegion, sources: readonly RegionSource[]): boolean {
  return sources.some((source) => {
    if (source.kind === 'tool-default') return source.at.file === deployed.file && source.at.range.start === deployed.range.start && source.region === deployed.region;
    return source.kind === 'environment' && source.fallback !== undefined && isToolDefault(deployed, [source.fallback]);
  });
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
