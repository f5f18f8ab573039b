import type { AwsCatalog } from '../aws/catalog';
import type { Outage } from '../link/failure/outage';

/** A service that cannot be reached in a region (`*`: in all of them); without a service, every one that answers from there. */
export interface FailedDependency {
  readonly region: string;
  /** SDK v3 package suffix. */
  readonly service?: string;
}

/** Why a text names no dependency. */
export class DependencyError extends Error {}

/** Reads `us-east-1/dynamodb` or `us-east-1`; throws `DependencyError` with what is wrong. */
export function parseDependency(text: string, aws: AwsCatalog): FailedDependency {
  const [region = '', service, ...rest] = text.split('/');
  if (!aws.looksLikeRegion(region) || service === '' || rest.length > 0) throw new DependencyError(`'${text}' is neither REGION/SERVICE nor REGION, as in us-east-1/dynamodb.`);
  if (!aws.isRegion(region)) {
    const near = aws.nearestRegions(region);
    throw new DependencyError(`'${region}' is no region of AWS${near.length > 0 ? ` (did you mean ${near.join(' or ')}?)` : ''}.`);
  }
  if (service === undefined) return { region };
  if (aws.displayName(service) === service) throw new DependencyError(`'${service}' is no service: it takes the name of the SDK's package without @aws-sdk/client-, as in dynamodb.`);
  return { region, service };
}

/** `us-east-1/dynamodb`. */
export function dependencyText({ region, service }: FailedDependency): string {
  return service === undefined ? region : `${region}/${service}`;
}

/** The outage in which all of these are lost at once. */
export function outageOf(dependencies: readonly FailedDependency[]): Outage {
  return {
    name: dependencies.map(dependencyText).join(', '),
    loses: (service, hostedIn) => dependencies.some((lost) => (lost.region === '*' || lost.region === hostedIn) && (lost.service === undefined || lost.service === service)),
    concerns: (service) => dependencies.some((lost) => lost.service === undefined || lost.service === service),
    openRequests: 'lost',
  };
}

/** What failed on 2025-10-20 first and for everybody, as far as it is certain that the program calls it. */
export const CERTAIN_LOSSES: Outage = { ...outageOf([{ region: 'us-east-1', service: 'dynamodb' }]), openRequests: 'kept' };
