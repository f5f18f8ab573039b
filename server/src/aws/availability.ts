import availabilityData from './data/availability.json';
import requiredData from './data/required-regions.json';
import { fixedRegion } from './endpoints-v3';
import { own } from './own';
import { displayName } from './services';

export interface Requirement {
  readonly reason: string;
  readonly source: string;
}

interface FewRegions extends Requirement {
  readonly regions: readonly string[];
}

/** A use for which AWS requires the region although the service is offered elsewhere. */
export interface ConditionalRequirement {
  readonly service: string;
  readonly region: string;
  /** A regular expression over the whole API name: the operations that such a use makes. */
  readonly operations: string;
  /** Completes "… is required where": `a certificate is for CloudFront`. */
  readonly when: string;
  readonly source: string;
}

const available: Readonly<Record<string, readonly string[]>> = availabilityData;
const few: Readonly<Record<string, FewRegions>> = requiredData.services;
const conditional: readonly ConditionalRequirement[] = requiredData.conditional;

const ENDPOINT_RULES = 'https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/global-services.html';

export const availableIn = (service: string): readonly string[] | undefined => own(available, service);

/** Why nothing but this region can be set for the service; undefined where there is a choice, or the region is another. */
export function requiredRegion(service: string, region: string): Requirement | undefined {
  const stated = own(few, service);
  if (stated !== undefined) return stated.regions.includes(region) ? { reason: stated.reason, source: stated.source } : undefined;
  const name = displayName(service);
  if (fixedRegion(service) === region) return { reason: `${name} has its one endpoint in ${region}`, source: ENDPOINT_RULES };
  const only = own(available, service);
  return only?.length === 1 && only[0] === region ? { reason: `${name} is offered in ${region} only`, source: 'botocore 1.43.107, endpoints.json' } : undefined;
}

/** The requirement that a use may be under: one of which every operation is known, and is one that such a use makes. */
export const conditionalRequirement = (service: string, region: string, operations: readonly string[]): ConditionalRequirement | undefined =>
  conditionalRequirements(service, region).find((one) => operations.length > 0 && operations.every((name) => new RegExp(`^(?:${one.operations})$`).test(name)));

export const conditionalRequirements = (service: string, region: string): readonly ConditionalRequirement[] =>
  conditional.filter((one) => one.service === service && one.region === region);
