import type { AwsCatalog } from '../../aws/catalog';
import type { Use } from '../../link/map';
import type { RuleContext } from '../rule';
import { decisionOf, type Decision } from './decision';
import { indexOf } from './map-index';

/** A use whose region a literal decides, and how. */
export interface Subject {
  readonly use: Use;
  readonly decision: Decision;
}

/**
 * The clients in shipped code whose hosts a literal region chooses, and the operations with a literal of their own.
 * Left out: tests and what only they hand a region, endpoints outside AWS, services whose host no region moves, regions that AWS requires,
 * and pins that the configuration allows.
 */
export function subjectsOf({ map, aws, policy }: Pick<RuleContext, 'map' | 'aws' | 'policy'>): readonly Subject[] {
  const { clientsOf } = indexOf(map);
  const subjects: Subject[] = [];
  for (const use of map.uses) {
    if (use.kind !== 'client' && use.kind !== 'operation') continue;
    const decision = decisionOf(use);
    if (!decision || !isRegionalUse(use, aws) || use.traits.includes('decidedInTest')) continue;
    if (decision.regions.every((region) => aws.requiredRegion(use.service, region) || policy.mayBePinned(use.service, region))) continue;
    if (clientsOf(use).some((client) => isDecidedAlike(decision, decisionOf(client)))) continue;
    subjects.push({ use, decision });
  }
  return subjects.filter((subject) => !isHiddenCall(subject) || !subjects.some((other) => isBehind(subject, other)));
}

/** A call that credentials make for a client, in the client's own region: the client says it all. */
function isBehind({ decision }: Subject, other: Subject): boolean {
  return !isHiddenCall(other) && isDecidedAlike(decision, other.decision) && decision.literal?.range.start === other.decision.literal?.range.start;
}

function isHiddenCall({ use }: Subject): boolean {
  return use.traits.includes('hiddenSts');
}

/** Shipped code that calls AWS in a region of its choice. */
export function isRegionalUse(use: Use, aws: AwsCatalog): boolean {
  return !use.isTest && isOnAws(use, aws) && aws.fixedRegion(use.service) === undefined;
}

/** False for DynamoDB local, MinIO and other endpoints that are not AWS's; true where the host is not known. */
export function isOnAws(use: Use, aws: AwsCatalog): boolean {
  if (use.traits.includes('localEndpoint')) return false;
  return use.hosts.length === 0 || use.hosts.some((host) => aws.parseHost(host) !== undefined);
}

function isDecidedAlike(one: Decision, other: Decision | undefined): boolean {
  return other !== undefined && one.kind === other.kind && one.regions.join() === other.regions.join();
}
