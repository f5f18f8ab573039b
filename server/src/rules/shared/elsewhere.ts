import type { DeclaredResource } from '../../link/infrastructure/declarations';
import type { DependencyMap, Use } from '../../link/map';
import type { RuleContext } from '../rule';
import { declaredResources, operationsByResource, regionsIn, replicaRegions, resourceName } from './declared';
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

/** A resource that code uses and that is in one region, while the workspace has something in others. */
interface LeftBehind {
  readonly resource: DeclaredResource;
  readonly region: string;
  readonly uses: readonly Use[];
  readonly others: NonNullable<ReturnType<typeof elsewhere>>;
}

/** Of the resources that `lacksReplica` is true of, those that code in a second region would lack. */
export function* leftBehind({ map, policy }: Pick<RuleContext, 'map' | 'policy'>, lacksReplica: (resource: DeclaredResource) => boolean): Generator<LeftBehind> {
  const operations = operationsByResource(map);
  for (const resource of declaredResources(map)) {
    const uses = operations.get(resource.id) ?? [];
    const [region, ...further] = regionsIn(resource.deployedTo);
    if (!lacksReplica(resource) || uses.length === 0 || region === undefined || further.length > 0 || policy.mayBePinned(resource.service, region)) continue;
    const others = elsewhere(map, region);
    if (others) yield { resource, region, uses, others };
  }
}
