import { availableIn, conditionalRequirement, requiredRegion } from './availability';
import type { AwsCatalog } from './catalog';
import { controlPlane } from './control-planes';
import { endpointV2 } from './endpoints-v2';
import { endpointV3, fixedRegion } from './endpoints-v3';
import { parseHost } from './hosts';
import { looksLikeRegion, nearestRegions } from './nearest-regions';
import { isOptInRegion, isRegion, partitionFor } from './partitions';
import { regionCarriedBy } from './region-strings';
import { standbyRegion } from './standby-regions';
import { serviceOfResourceType } from './resource-types';
import { displayName, isAggregatedClient, serviceOfArn, serviceOfPackage, serviceOfV2Class } from './services';

/** The catalog over the tables in data/; data/SOURCES.md says where each comes from. */
export const awsCatalog: AwsCatalog = {
  isRegion,
  looksLikeRegion,
  nearestRegions,
  partitionOf: (region) => partitionFor(region).id,
  isOptInRegion,
  standbyRegion,
  serviceOfPackage,
  serviceOfV2Class,
  isAggregatedClient,
  serviceOfArn,
  parseHost,
  serviceOfResourceType,
  endpoint: (service, region, options) => (options.sdk === 'v2' ? endpointV2 : endpointV3)(service, region, options),
  fixedRegion,
  requiredRegion,
  conditionalRequirement,
  controlPlane,
  regionCarriedBy,
  availableIn,
  displayName,
};
