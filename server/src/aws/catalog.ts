/** What sort of string carries a region. */
export type CarrierKind = 'region' | 'arn' | 'host' | 'availability-zone' | 'availability-zone-id' | 'user-pool-id' | 'identity-pool-id';

export interface CarriedRegion {
  readonly kind: CarrierKind;
  readonly region: string;
}

/** Options of a client that change its host. */
export interface EndpointOptions {
  readonly fips?: boolean;
  readonly dualStack?: boolean;
  /** SDK v2 keeps older global endpoints (STS, S3 in us-east-1) unless told otherwise. */
  readonly sdk: 'v2' | 'v3';
  /** v2 `stsRegionalEndpoints: 'regional'`, `s3UsEast1RegionalEndpoint: 'regional'`. */
  readonly regionalEndpoint?: boolean;
  /** v3 `useGlobalEndpoint: true` (S3, STS). */
  readonly globalEndpoint?: boolean;
}

/** Where a request really goes. */
export interface Endpoint {
  readonly host: string;
  /** Region the host lives in; empty string where it lives in none (localhost) or in all. */
  readonly hostedIn: string;
  readonly signingRegion: string;
}

/** The only door to what is known about AWS. A service is named by its SDK v3 package suffix: `dynamodb`, `secrets-manager`, `route-53`. */
export interface AwsCatalog {
  isRegion(text: string): boolean;
  /** Looks like a region (`us-esat-1`) whether or not it exists. */
  looksLikeRegion(text: string): boolean;
  /** The two nearest existing region names, for a typo. */
  nearestRegions(text: string): readonly string[];
  partitionOf(region: string): string;
  isOptInRegion(region: string): boolean;
  /** A second region to begin with, in the same country or within the EU; undefined where there is none. */
  standbyRegion(region: string): string | undefined;
  /** `@aws-sdk/client-dynamodb` → `dynamodb`; undefined for other packages. */
  serviceOfPackage(name: string): string | undefined;
  /** v2 class name or client path: `DynamoDB`, `secretsmanager` → `dynamodb`, `secrets-manager`. */
  serviceOfV2Class(name: string): string | undefined;
  /** Is `name` the aggregated v3 client class of the service (`DynamoDB` of `dynamodb`)? */
  isAggregatedClient(service: string, name: string): boolean;
  /** An ARN's service field: `states` → `sfn`. */
  serviceOfArn(arnService: string): string | undefined;
  /** `dynamodb.us-east-1.amazonaws.com` → service and region, where the host is an AWS endpoint. */
  parseHost(host: string): { readonly service?: string; readonly region?: string } | undefined;
  /** Terraform (`aws_dynamodb_table`) or CloudFormation (`AWS::DynamoDB::Table`) type. */
  serviceOfResourceType(type: string): string | undefined;
  endpoint(service: string, region: string, options: EndpointOptions): Endpoint | undefined;
  /** Region a service's host lives in whatever the caller sets: `us-east-1` for `iam`; undefined for regional services. */
  fixedRegion(service: string): string | undefined;
  /** Does AWS leave no choice but this region for this use (Cost Explorer in us-east-1)? With the reason. */
  requiredRegion(service: string, region: string): { readonly reason: string; readonly source: string } | undefined;
  /** May AWS require this region for a use that makes these operations (a certificate for CloudFront in us-east-1)? Completes "… is required where". */
  conditionalRequirement(service: string, region: string, operations: readonly string[]): { readonly when: string; readonly source: string } | undefined;
  /** Is the operation part of a control plane, where does that live, and what keeps working without it? */
  controlPlane(service: string, operation: string): { readonly region: string; readonly dataPlane: string; readonly source: string } | undefined;
  /** The region that a whole string names, by whatever convention: `us-east-1a`, `use1-az4`, `us-east-1_AbC123`, an ARN, a host. */
  regionCarriedBy(text: string): CarriedRegion | undefined;
  /** Regions in which a service is offered, where that is known and not everywhere. */
  availableIn(service: string): readonly string[] | undefined;
  /** A name for people: `DynamoDB`, `Secrets Manager`. */
  displayName(service: string): string;
}
