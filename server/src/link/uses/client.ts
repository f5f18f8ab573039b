import type { Via } from '../map';
import type { HeapObject } from '../values/heap';
import type { NodeRef, Value } from '../values/value';

/** What a model of the SDK knows of one client: `brand.data` of its object. */
export interface ClientData {
  /** Where it is constructed; this and the region tell clients apart. */
  readonly at: NodeRef;
  readonly service: string;
  readonly via: Via;
  readonly sdk: 'v2' | 'v3';
  /** Strings, variables and unknowns; the SDK's default chain is the variable AWS_REGION. */
  readonly region: Value;
  /** The `endpoint` option; undefined where none is given. */
  readonly endpoint: Value | undefined;
  readonly fips: boolean;
  readonly dualStack: boolean;
  /** v2 `stsRegionalEndpoints`, `s3UsEast1RegionalEndpoint`: 'regional'. */
  readonly regionalEndpoint: boolean;
  readonly globalEndpoint: boolean;
  /** S3 `useAccelerateEndpoint`: objects are asked for at an edge, which goes on to the bucket's region. */
  readonly accelerates?: boolean;
  /** Not where S3 has `useArnRegion: false`, SQS `useQueueUrlAsEndpoint: false`, DynamoDB `accountIdEndpointMode: 'disabled'`. */
  readonly followsInput: boolean;
  readonly credentials: HeapObject | undefined;
  readonly traits: readonly string[];
  /** DocumentClients name operations in their own way. */
  readonly isDocumentClient: boolean;
}

export const CLIENT_MODEL = 'client';

export function clientData(object: HeapObject): ClientData | undefined {
  return object.brand.kind === 'modelled' && object.brand.model === CLIENT_MODEL ? (object.brand.data as ClientData) : undefined;
}
