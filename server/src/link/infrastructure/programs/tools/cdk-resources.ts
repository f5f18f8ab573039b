import type { ReplicationTable, ResourceTable } from '../tool-reading';

const TABLE: ResourceTable = { kind: 'table', service: 'dynamodb', name: 'tableName' };

/** By the library's part and the construct's name. */
export const CDK_RESOURCES: Readonly<Record<string, ResourceTable>> = {
  'aws-dynamodb Table': { ...TABLE, replicas: { list: 'replicationRegions' } },
  'aws-dynamodb TableV2': { ...TABLE, replicas: { list: 'replicas', member: 'region' }, consistency: 'multiRegionConsistency', witness: 'witnessRegion' },
  'aws-dynamodb CfnTable': TABLE,
  'aws-dynamodb CfnGlobalTable': { ...TABLE, replicas: { list: 'replicas', member: 'region' }, listsItself: true, consistency: 'multiRegionConsistency', witness: 'globalTableWitnesses' },
  'aws-dynamodb-global GlobalTable': { ...TABLE, replicas: { list: 'regions' }, listsItself: true },
  'aws-secretsmanager Secret': { kind: 'secret', service: 'secrets-manager', name: 'secretName', replicas: { list: 'replicaRegions', member: 'region' } },
  'aws-secretsmanager CfnSecret': { kind: 'secret', service: 'secrets-manager', name: 'name', replicas: { list: 'replicaRegions', member: 'region' } },
  'aws-rds DatabaseSecret': { kind: 'secret', service: 'secrets-manager', name: 'secretName', replicas: { list: 'replicaRegions', member: 'region' } },
  'aws-ssm StringParameter': { kind: 'parameter', service: 'ssm', name: 'parameterName' },
  'aws-ssm StringListParameter': { kind: 'parameter', service: 'ssm', name: 'parameterName' },
  'aws-ssm CfnParameter': { kind: 'parameter', service: 'ssm', name: 'name' },
  'aws-kms Key': { kind: 'key', service: 'kms', name: 'alias', multiRegion: 'multiRegion' },
  'aws-kms CfnKey': { kind: 'key', service: 'kms', multiRegion: 'multiRegion' },
  'aws-s3 Bucket': { kind: 'bucket', service: 's3', name: 'bucketName', copies: { rules: 'replicationRules', target: 'destination' } },
  'aws-s3 CfnBucket': { kind: 'bucket', service: 's3', name: 'bucketName', copies: { rules: 'replicationConfiguration.rules', target: 'destination.bucket' } },
  'aws-sqs Queue': { kind: 'queue', service: 'sqs', name: 'queueName' },
  'aws-sqs CfnQueue': { kind: 'queue', service: 'sqs', name: 'queueName' },
  'aws-sns Topic': { kind: 'topic', service: 'sns', name: 'topicName' },
  'aws-sns CfnTopic': { kind: 'topic', service: 'sns', name: 'topicName' },
  'aws-cognito UserPool': { kind: 'user-pool', service: 'cognito-identity-provider', name: 'userPoolName' },
  'aws-cognito CfnUserPool': { kind: 'user-pool', service: 'cognito-identity-provider', name: 'userPoolName' },
  'aws-certificatemanager Certificate': { kind: 'certificate', service: 'acm', name: 'certificateName' },
  'aws-certificatemanager CfnCertificate': { kind: 'certificate', service: 'acm' },
  'aws-certificatemanager DnsValidatedCertificate': { kind: 'certificate', service: 'acm', region: 'region' },
};

export const CDK_REPLICATIONS: Readonly<Record<string, ReplicationTable>> = {
  'aws-kms CfnReplicaKey': { of: 'primaryKeyArn' },
};

/** Properties with the name of what `fromTableName` and its like refer to, by the construct's method. */
export const NAMED_BY = /^(?:Table|TableV2|Bucket|Queue|Topic|Secret|StringParameter|UserPool)\.from\w*(?:Name|NameV2|Attributes)$/;

/** Lambda functions, by the library's part and the construct's name; of other libraries by the end of the name. */
export function isFunction(area: string, type: string): boolean {
  if (area === 'aws-lambda') return /^(Function|SingletonFunction|CfnFunction|DockerImageFunction)$/.test(type);
  if (area === 'aws-lambda-nodejs') return type === 'NodejsFunction';
  if (area === 'aws-cloudfront') return type === 'EdgeFunction';
  return !area.startsWith('aws-') && area !== 'core' && /(Lambda|LambdaFunction|NodejsFunction)$/.test(type);
}

/** Other constructs that run code of the workspace. */
export function runsCode(area: string): boolean {
  return /^aws-(ecs|ecs-patterns|ec2|autoscaling|apprunner|eks|batch|elasticbeanstalk|amplify)/.test(area);
}
