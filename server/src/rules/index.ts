import ambientSingleRegion from './ambient-single-region';
import arnRegion from './arn-region';
import bucketWithoutReplica from './bucket-without-replica';
import configInArray from './config-in-array';
import crossRegionVariable from './cross-region-variable';
import disallowedRegion from './disallowed-region';
import divergingPins from './diverging-pins';
import dynamodbSingleRegion from './dynamodb-single-region';
import endpointRegion from './endpoint-region';
import failingEntrypoint from './failing-entrypoint';
import foreignResource from './foreign-resource';
import hiddenUsEast1 from './hidden-us-east-1';
import idleReplica from './idle-replica';
import implicitRegion from './implicit-region';
import lostFailover from './lost-failover';
import missingTimeout from './missing-timeout';
import misspelledRegionKey from './misspelled-region-key';
import pinnedBesideReplica from './pinned-beside-replica';
import pinnedColdStart from './pinned-cold-start';
import pinnedRegion from './pinned-region';
import queueUrlRegion from './queue-url-region';
import regionFallback from './region-fallback';
import requiredRegion from './required-region';
import retryInRegion from './retry-in-region';
import type { Rule } from './rule';
import runtimeControlPlane from './runtime-control-plane';
import secretWithoutReplica from './secret-without-replica';
import tableWithoutReplica from './table-without-replica';
import unavailableService from './unavailable-service';
import unknownRegion from './unknown-region';

/** Every rule, by id. */
export const rules: readonly Rule[] = [
  ambientSingleRegion,
  arnRegion,
  bucketWithoutReplica,
  configInArray,
  crossRegionVariable,
  disallowedRegion,
  divergingPins,
  dynamodbSingleRegion,
  endpointRegion,
  failingEntrypoint,
  foreignResource,
  hiddenUsEast1,
  idleReplica,
  implicitRegion,
  lostFailover,
  missingTimeout,
  misspelledRegionKey,
  pinnedBesideReplica,
  pinnedColdStart,
  pinnedRegion,
  queueUrlRegion,
  regionFallback,
  requiredRegion,
  retryInRegion,
  runtimeControlPlane,
  secretWithoutReplica,
  tableWithoutReplica,
  unavailableService,
  unknownRegion,
];

/** Ids that diagnostics bear although no rule of this list makes them. */
export const reservedIds: readonly string[] = ['unused-suppression'];
