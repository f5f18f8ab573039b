import type { ReplicationTable, ResourceTable } from '../tool-reading';

const TABLE: ResourceTable = { kind: 'table', service: 'dynamodb', name: 'name', region: 'region' };
const BUCKET: ResourceTable = { kind: 'bucket', service: 's3', name: 'bucket', region: 'region' };

/** By namespace and class of Pulumi's provider for AWS. */
export const PULUMI_RESOURCES: Readonly<Record<string, ResourceTable>> = {
  'aws.dynamodb Table': { ...TABLE, replicas: { list: 'replicas', member: 'regionName' } },
  'aws.dynamodb GlobalTable': { ...TABLE, replicas: { list: 'replicas', member: 'regionName' }, listsItself: true },
  'aws.secretsmanager Secret': { kind: 'secret', service: 'secrets-manager', name: 'name', replicas: { list: 'replicas', member: 'region' }, region: 'region' },
  'aws.ssm Parameter': { kind: 'parameter', service: 'ssm', name: 'name', region: 'region' },
  'aws.kms Key': { kind: 'key', service: 'kms', multiRegion: 'multiRegion', region: 'region' },
  'aws.s3 Bucket': BUCKET,
  'aws.s3 BucketV2': BUCKET,
  'aws.sqs Queue': { kind: 'queue', service: 'sqs', name: 'name', region: 'region' },
  'aws.sns Topic': { kind: 'topic', service: 'sns', name: 'name', region: 'region' },
  'aws.cognito UserPool': { kind: 'user-pool', service: 'cognito-identity-provider', name: 'name', region: 'region' },
  'aws.acm Certificate': { kind: 'certificate', service: 'acm', region: 'region' },
};

const KEY: ReplicationTable = { of: 'primaryKeyArn' };
const BUCKETS: ReplicationTable = { of: 'bucket', copies: { rules: 'rules', target: 'destination.bucket' } };

export const PULUMI_REPLICATIONS: Readonly<Record<string, ReplicationTable>> = {
  'aws.kms ReplicaKey': KEY,
  'aws.dynamodb TableReplica': { of: 'globalTableArn' },
  'aws.s3 BucketReplicationConfig': BUCKETS,
  'aws.s3 BucketReplicationConfiguration': BUCKETS,
};

/** By the class of CDKTF's provider for AWS. */
export const CDKTF_RESOURCES: Readonly<Record<string, ResourceTable>> = {
  DynamodbTable: { ...TABLE, replicas: { list: 'replica', member: 'regionName' } },
  DynamodbGlobalTable: { ...TABLE, replicas: { list: 'replica', member: 'regionName' }, listsItself: true },
  SecretsmanagerSecret: { kind: 'secret', service: 'secrets-manager', name: 'name', replicas: { list: 'replica', member: 'region' }, region: 'region' },
  SsmParameter: { kind: 'parameter', service: 'ssm', name: 'name', region: 'region' },
  KmsKey: { kind: 'key', service: 'kms', multiRegion: 'multiRegion', region: 'region' },
  S3Bucket: BUCKET,
  SqsQueue: { kind: 'queue', service: 'sqs', name: 'name', region: 'region' },
  SnsTopic: { kind: 'topic', service: 'sns', name: 'name', region: 'region' },
  CognitoUserPool: { kind: 'user-pool', service: 'cognito-identity-provider', name: 'name', region: 'region' },
  AcmCertificate: { kind: 'certificate', service: 'acm', region: 'region' },
};

export const CDKTF_REPLICATIONS: Readonly<Record<string, ReplicationTable>> = {
  KmsReplicaKey: KEY,
  DynamodbTableReplica: { of: 'globalTableArn' },
  S3BucketReplicationConfigurationA: { of: 'bucket', copies: { rules: 'rule', target: 'destination.bucket' } },
};
