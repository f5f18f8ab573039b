import arnRegion from './arn-region';
import dynamodbSingleRegion from './dynamodb-single-region';
import endpointRegion from './endpoint-region';
import hiddenUsEast1 from './hidden-us-east-1';
import misspelledRegionKey from './misspelled-region-key';
import pinnedRegion from './pinned-region';
import queueUrlRegion from './queue-url-region';
import regionFallback from './region-fallback';
import type { Rule } from './rule';
import unknownRegion from './unknown-region';

/** Every rule, by id. */
export const rules: readonly Rule[] = [
  arnRegion,
  dynamodbSingleRegion,
  endpointRegion,
  hiddenUsEast1,
  misspelledRegionKey,
  pinnedRegion,
  queueUrlRegion,
  regionFallback,
  unknownRegion,
];

/** Ids that diagnostics bear although no rule of this list makes them. */
export const reservedIds: readonly string[] = ['unused-suppression'];
