import { type DocumentEntry, type DocumentNode, entryOf, itemsOf, textOf, valueAt } from '../../../extract/document/document';
import type { DeclaredResource, RegionSource, Replica, ResourceKind, Tool } from '../declarations';
import { OWN_REGION } from '../declarations';
import { regionSource, unknownValue } from '../values';
import { type TemplateScope, valueOf } from './intrinsics';

/** Types that hold data, and the property that names them. */
const TYPES: Readonly<Record<string, { readonly kind: ResourceKind; readonly name?: string }>> = {
  'AWS::CertificateManager::Certificate': { kind: 'certificate' },
  'AWS::Cognito::UserPool': { kind: 'user-pool', name: 'UserPoolName' },
  'AWS::DynamoDB::GlobalTable': { kind: 'table', name: 'TableName' },
  'AWS::DynamoDB::Table': { kind: 'table', name: 'TableName' },
  'AWS::KMS::Key': { kind: 'key' },
  'AWS::S3::Bucket': { kind: 'bucket', name: 'BucketName' },
  'AWS::SNS::Topic': { kind: 'topic', name: 'TopicName' },
  'AWS::SQS::Queue': { kind: 'queue', name: 'QueueName' },
  'AWS::SSM::Parameter': { kind: 'parameter', name: 'Name' },
  'AWS::SecretsManager::Secret': { kind: 'secret', name: 'Name' },
  'AWS::Serverless::SimpleTable': { kind: 'table', name: 'TableName' },
};

export interface ResourceOwner {
  readonly tool: Tool;
  /** `Deployment.id`. */
  readonly deployment: string;
  readonly isTest: boolean;
  serviceOf(type: string): string | undefined;
}

/** The id that a declared resource gets; undefined for types that hold no data. */
export function resourceIdOf(entry: DocumentEntry, deployment: string): string | undefined {
  return TYPES[typeOf(entry.value)] ? `${deployment}#${entry.key}` : undefined;
}

export function typeOf(resource: DocumentNode): string {
  return textOf(valueAt(resource, 'Type')) ?? '';
}

/** A resource of a template that holds data, with its replicas. */
export function declaredResource({ key, keyAt, value }: DocumentEntry, owner: ResourceOwner, scope: TemplateScope): DeclaredResource | undefined {
  const type = typeOf(value);
  const known = TYPES[type];
  if (!known) return undefined;
  const properties = valueAt(value, 'Properties');
  const nameNode = known.name === undefined ? undefined : valueAt(properties, known.name);
  const name = nameNode && valueOf(nameNode, scope);
  const regions = type === 'AWS::DynamoDB::GlobalTable' ? tableRegions(properties, scope) : { replicas: otherReplicas(type, properties, scope) };
  const witness = itemsOf(valueAt(properties, 'GlobalTableWitnesses')).map((item) => valueAt(item, 'Region'))[0];
  const isStrong = textOf(valueAt(properties, 'MultiRegionConsistency')) === 'STRONG';
  return {
    ...keyAt,
    id: `${owner.deployment}#${key}`,
    tool: owner.tool,
    kind: known.kind,
    service: owner.serviceOf(type === 'AWS::Serverless::SimpleTable' ? 'AWS::DynamoDB::Table' : type) ?? known.kind,
    type,
    logicalId: key,
    ...(name?.kind === 'text' && { name: { text: name.text, at: name.at } }),
    deployment: owner.deployment,
    ...regions,
    ...(witness && { witness: regionSource(valueOf(witness, scope)) }),
    ...(regions.replicas.length > 0 && known.kind === 'table' && { consistency: isStrong ? 'strong' : 'eventual' }),
    ...(type === 'AWS::KMS::Key' && { isMultiRegion: textOf(valueAt(properties, 'MultiRegion')) === 'true' }),
    ...(owner.isTest && { isTest: true }),
  };
}

/** A global table lists its own region among the replicas: `AWS::Region`, or the only one there is. */
function tableRegions(properties: DocumentNode | undefined, scope: TemplateScope): { readonly regions?: readonly RegionSource[]; readonly replicas: readonly Replica[] } {
  const all = itemsOf(valueAt(properties, 'Replicas')).flatMap((item) => replica(valueAt(item, 'Region'), scope));
  const others = all.filter(({ region }) => !(region.kind === 'environment' && region.variable === OWN_REGION));
  const [only] = others;
  return only && all.length === 1 ? { regions: [only.region], replicas: [] } : { replicas: others };
}

function otherReplicas(type: string, properties: DocumentNode | undefined, scope: TemplateScope): readonly Replica[] {
  if (type === 'AWS::SecretsManager::Secret') return itemsOf(valueAt(properties, 'ReplicaRegions')).flatMap((item) => replica(valueAt(item, 'Region'), scope));
  if (type !== 'AWS::S3::Bucket') return [];
  return itemsOf(valueAt(properties, 'ReplicationConfiguration', 'Rules')).flatMap((rule) => {
    const bucket = entryOf(valueAt(rule, 'Destination'), 'Bucket');
    return bucket ? [{ region: regionSource(unknownValue('the region of the bucket to which it replicates', bucket.value.at)), at: bucket.keyAt }] : [];
  });
}

function replica(node: DocumentNode | undefined, scope: TemplateScope): readonly Replica[] {
  return node ? [{ region: regionSource(valueOf(node, scope)), at: node.at }] : [];
}
