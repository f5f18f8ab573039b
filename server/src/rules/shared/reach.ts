import { effectOfOutage } from '../../aws/outage-2025-10-20';
import type { DependencyMap, Use } from '../../link/map';
import type { Group } from './groups';
import { indexOf } from './map-index';

/**
 * What the outage of 2025-10-20 did to a service of the group, as a clause to follow "On 2025-10-20".
 * Undefined if it did nothing, or if the code also calls the service in another region.
 */
export function lossOf(group: Group, map: DependencyMap): string | undefined {
  for (const { service, hostedIn } of group.uses) {
    const effect = effectOfOutage(service, group.decision.kind === 'pinned' && hostedIn.length > 0 ? hostedIn : group.decision.regions);
    if (effect !== undefined && !isReachedElsewhere(service, group, map)) return effect;
  }
  return undefined;
}

/**
 * Does each of the service's operations also run in a region that the group has not: at the same place, or wherever the program is entered that
 * reaches it? Where no entry point is known, the operation's file stands for the program.
 */
export function isReachedElsewhere(service: string, group: Group, map: DependencyMap): boolean {
  const { entrypointsReaching, clientsOf, use: useOf, operationsIn } = indexOf(map);
  const isElsewhere = (use: Use): boolean => use.service === service && use.region.values.some((region) => !group.decision.regions.includes(region));
  const operations = group.operations.filter((operation) => operation.service === service);
  return (
    operations.length > 0 &&
    operations.every((operation) => {
      if ([operation, ...clientsOf(operation)].some(isElsewhere)) return true;
      const hasTwin = (uses: readonly Use[]): boolean => uses.some((use) => use.operation === operation.operation && isElsewhere(use));
      const entrypoints = entrypointsReaching(operation);
      if (entrypoints.length === 0) return hasTwin(operationsIn(operation.file));
      return entrypoints.every(({ reaches }) => hasTwin(reaches.flatMap((id) => useOf(id) ?? [])));
    })
  );
}

/** Folders of what people run by hand. */
const TOOLS = /(?:^|\/)(?:scripts?|tools?|hack|scratch|seed(?:er)?s?|migrations?)\//i;

/** Folders of what has been set aside. */
const ASIDE = /(?:^|\/)_(?:archived?|old|backups?|deprecated|unused)\//i;

/** Files that something starts and keeps running, by their names: `index.ts`, `order-worker.ts`. What other scripts do when they are loaded, they do once. */
const PROGRAM = /(?:^|\/)(?:index|main|app|api|start|run|bootstrap|entry(?:point)?|www)\.[^/]*$|(?:^|[/._-])(?:server|service|worker|consumer|poller|listener|processor|daemon|bot|cron|job)s?\.[^/]*$/i;

/**
 * Does the program call nothing through a client? It was left over, or is not in use yet. Where code has been handed the client that nobody sees, that
 * cannot be told.
 */
export function isIdle(use: Use, map: DependencyMap): boolean {
  return use.kind !== 'operation' && !use.traits.includes('handedOut') && indexOf(map).operationsThrough(use).every(({ isTest }) => isTest);
}

/**
 * False where all is set aside or idle, and where everything that reaches the uses is something in a folder of tools, or a script that people run, once;
 * where no way in is known, the files of the uses tell.
 */
export function runsInProduction(uses: readonly Use[], map: DependencyMap): boolean {
  const { entrypointsReaching, operationsThrough, use } = indexOf(map);
  const entrypoints = new Set(uses.flatMap((one) => [one, ...operationsThrough(one)]).flatMap((one) => entrypointsReaching(one)));
  if (uses.every((one) => ASIDE.test(one.file) || isIdle(one, map))) return false;
  if (entrypoints.size === 0) return uses.some(({ file }) => !TOOLS.test(file));
  return [...entrypoints].some(({ kind, file, reaches }) => {
    if (TOOLS.test(file)) return kind !== 'script' && kind !== 'export';
    return kind !== 'script' || PROGRAM.test(file) || !reaches.some((id) => use(id)?.kind === 'operation');
  });
}

/** Is every way in to the uses a function of Lambda? Nobody is known to call what is merely exported beside a handler. */
export function runsInLambdaOnly(uses: readonly Use[], map: DependencyMap): boolean {
  const { entrypointsReaching } = indexOf(map);
  const entrypoints = uses.flatMap((use) => entrypointsReaching(use)).filter(({ kind }) => kind !== 'export');
  return entrypoints.length > 0 && entrypoints.every(({ kind }) => kind === 'lambda');
}
