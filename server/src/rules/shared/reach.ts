import { effectOfOutage } from '../../aws/outage-2025-10-20';
import type { DependencyMap, Entrypoint, Use } from '../../link/map';
import type { Group } from './groups';
import { indexOf } from './map-index';

/** What an outage took from a group of clients. */
export interface Loss {
  /** A clause to follow "On 2025-10-20". */
  readonly effect: string;
  /** The service that was lost. */
  readonly service: string;
  /** Does what was lost run in production? */
  readonly isInProduction: boolean;
}

/**
 * What the outage of 2025-10-20 did to a service of the group: to one that runs in production sooner than to others, and to DynamoDB, with which it began, sooner
 * than to those that failed after it. Undefined if it did nothing, or if the code also calls the service in another region.
 */
export function lossOf(group: Group, map: DependencyMap): Loss | undefined {
  const losses = group.uses.flatMap((use): readonly Loss[] => {
    const { service, hostedIn } = use;
    const effect = effectOn(use, group.decision.kind === 'pinned' && hostedIn.length > 0 ? hostedIn : group.decision.regions, map);
    return effect === undefined || isReachedElsewhere(service, group, map) ? [] : [{ effect, service, isInProduction: runsInProduction([use], map) }];
  });
  const gravity = ({ service, isInProduction }: Loss): number => (isInProduction ? 2 : 0) + (service === 'dynamodb' ? 1 : 0);
  return losses.toSorted((one, other) => gravity(other) - gravity(one))[0];
}

/** What the outage of 2025-10-20 did in these regions to what is called through a client. */
export function effectOn(use: Use, regions: readonly string[], map: DependencyMap): string | undefined {
  const operations = use.kind === 'operation' ? [use] : indexOf(map).operationsThrough(use);
  return effectOfOutage(use.service, regions, operations.flatMap(({ operation = [] }) => operation));
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

/** Folders of what people run by hand, and hidden ones, which are of tools. */
const TOOLS = /(?:^|\/)(?:\.[\w-]+|(?:(?:admin|build|db|deploy|dev|infra|local|ops)[-_])?(?:scripts?|tools?|tooling|cli)|hack|scratch|seed(?:er)?s?|migrations?)\//i;

/** Folders of command lines, whose commands may look like functions of Lambda. */
const CLI = /(?:^|\/)cli\//i;

/** Routes that somebody calls once, to set something up or to look what is wrong: `api/create-table/route.ts`, `api/test-dynamodb/route.ts`. */
const ONE_OFF = /(?:^|\/)(?:[\w-]*-)?(?:debug|setup|seed|migrate|create-tables?|test(?=-)|db-test|api\/test(?=\/route\.))(?:-[\w-]*)?(?:\/|\.[a-z]+$)/i;

/** Tools that run something else than functions. */
const CONTAINERS: ReadonlySet<string> = new Set(['apprunner', 'docker', 'docker-compose', 'ecs', 'render']);

/** Folders of what has been set aside. */
const ASIDE = /(?:^|\/)_(?:archived?|old|backups?|deprecated|unused)\//i;

/** Files that something starts and keeps running, by their names: `index.ts`, `order-worker.ts`. What other scripts do when they are loaded, they do once. */
const PROGRAM = /(?:^|\/)(?:index|main|app|api|start|run|bootstrap|entry(?:point)?|www)\.[^/]*$|(?:^|[/._-])(?:server|service|worker|consumer|poller|listener|processor|daemon|bot|cron|job)s?\.[^/]*$/i;

/**
 * Does the program call nothing through a client? It was left over, or is not in use yet. Where code has been handed the client that nobody sees, that
 * cannot be told.
 */
function isIdle(use: Use, map: DependencyMap): boolean {
  return use.kind !== 'operation' && !use.traits.includes('handedOut') && indexOf(map).operationsThrough(use).every(({ isTest }) => isTest);
}

/**
 * False where all is set aside or idle, and where everything that reaches the uses is something in a folder of tools, or a script that people run, once;
 * where no way in is known, the files of the uses tell.
 */
export function runsInProduction(uses: readonly Use[], map: DependencyMap): boolean {
  const entrypoints = entrypointsOf(uses, map);
  if (uses.every((one) => ASIDE.test(one.file) || isIdle(one, map))) return false;
  if (entrypoints.length === 0) return uses.some(({ file }) => !TOOLS.test(file));
  return entrypoints.some((one) => isProgram(one, map) || (one.kind === 'export' && !one.roots && !one.isUnused && !one.isTool && !TOOLS.test(one.file) && !isLeftOver(one, map)));
}

/** Is there something that is started and reaches the uses, and not only exports that nobody imports where the program is elsewhere? */
export function isInProgram(uses: readonly Use[], map: DependencyMap): boolean {
  return entrypointsOf(uses, map).some((one) => isProgram(one, map));
}

/** Is the way in a function, a route, a job, a script that keeps running, or an export that the program imports or that is all there is of one? */
function isProgram(entrypoint: Entrypoint, map: DependencyMap): boolean {
  const { kind, file, roots = [file], isUnused, isTool, reaches } = entrypoint;
  if (isTool) return false;
  if (kind === 'export') return isUnused !== true && !isLeftOver(entrypoint, map) && roots.some((root) => !TOOLS.test(root) && !ONE_OFF.test(root));
  if (CLI.test(file) || (kind === 'http' && ONE_OFF.test(file))) return false;
  return kind !== 'script' || (!TOOLS.test(file) && (PROGRAM.test(file) || !reaches.some((id) => indexOf(map).use(id)?.kind === 'operation')));
}

/** Nobody imports it, and what deploys its folder says of all that it runs where that is, which is elsewhere. */
function isLeftOver({ kind, file, roots }: Entrypoint, { infrastructure: { deployments, functions } }: DependencyMap): boolean {
  if (kind !== 'export' || roots) return false;
  return deployments.some(({ id, covers }) => {
    if (!covers.some((cover) => cover === '' || file.startsWith(`${cover}/`))) return false;
    const own = functions.filter(({ deployment }) => deployment === id);
    return own.length > 0 && own.every(({ implementedBy }) => implementedBy !== undefined && implementedBy !== file);
  });
}

/**
 * Is all that is started and reaches the uses a function of Lambda, or a route that one serves? Where nothing that is started is known to, what the workspace
 * declares tells: functions, and nothing else that runs.
 */
export function runsInLambdaOnly(uses: readonly Use[], map: DependencyMap): boolean {
  const programs = entrypointsOf(uses, map).filter((one) => isProgram(one, map));
  const { functions, environments } = map.infrastructure;
  const hasContainers = environments.some(({ tool }) => CONTAINERS.has(tool));
  if (programs.length === 0) return functions.length > 0 && !hasContainers;
  const kinds = programs.flatMap(({ kind, roots = [], handlers = [] }): readonly Entrypoint['kind'][] => {
    if (kind !== 'export') return [kind];
    // Who calls what is merely exported beside a handler is not known.
    return handlers.length === 0 ? [] : [handlers.length < roots.length && hasContainers ? 'script' : 'lambda'];
  });
  return kinds.includes('lambda') && kinds.every((kind) => kind === 'lambda' || kind === 'http');
}

function entrypointsOf(uses: readonly Use[], map: DependencyMap): readonly Entrypoint[] {
  const { entrypointsReaching, operationsThrough } = indexOf(map);
  return [...new Set(uses.flatMap((one) => [one, ...operationsThrough(one)]).flatMap((one) => entrypointsReaching(one)))];
}
