import { deepEqual } from 'node:assert/strict';
import { awsCatalog as aws } from '../../server/src/aws/aws-catalog';

/** The questions that the one door has to answer, each with an answer that AWS's documentation or an SDK gives. */
const ANSWERS: readonly (readonly [question: string, answer: unknown, expected: unknown])[] = [
  ['a package', aws.serviceOfPackage('@aws-sdk/client-secrets-manager'), 'secrets-manager'],
  ['a v2 class', aws.serviceOfV2Class('StepFunctions'), 'sfn'],
  ['the service of an ARN', aws.serviceOfArn('states'), 'sfn'],
  ['a Terraform type', ['aws_dynamodb_table', 'aws_cloudwatch_log_group', 'aws_lb', 'aws_cognito_user_pool', 'aws_secretsmanager_secret_replica'].map((type) => aws.serviceOfResourceType(type)), ['dynamodb', 'cloudwatch-logs', 'elastic-load-balancing-v2', 'cognito-identity-provider', 'secrets-manager']],
  ['a CloudFormation type', ['AWS::DynamoDB::GlobalTable', 'AWS::Serverless::Function', 'AWS::Events::Rule', 'AWS::Cognito::IdentityPool'].map((type) => aws.serviceOfResourceType(type)), ['dynamodb', 'lambda', 'eventbridge', 'cognito-identity']],
  ['a host', aws.parseHost('dynamodb-fips.us-west-2.amazonaws.com'), { service: 'dynamodb', region: 'us-west-2' }],
  ['a registry of ECR', aws.parseHost('123456789012.dkr.ecr.eu-west-1.amazonaws.com'), { service: 'ecr', region: 'eu-west-1' }],
  ['the host and signing region', aws.endpoint('dynamodb', 'eu-west-1', { sdk: 'v3' }), { host: 'dynamodb.eu-west-1.amazonaws.com', hostedIn: 'eu-west-1', signingRegion: 'eu-west-1' }],
  ['those with FIPS and dual-stack', aws.endpoint('sqs', 'us-east-1', { sdk: 'v3', fips: true, dualStack: true })?.host, 'sqs-fips.us-east-1.api.aws'],
  ['a global service', aws.endpoint('iam', 'eu-west-1', { sdk: 'v3' }), { host: 'iam.amazonaws.com', hostedIn: 'us-east-1', signingRegion: 'us-east-1' }],
  ['a service that lives in us-west-2', aws.fixedRegion('networkmanager'), 'us-west-2'],
  ['a service that takes requests in us-west-2 only', aws.requiredRegion('global-accelerator', 'us-west-2')?.reason, 'Global Accelerator takes every request in us-west-2'],
  ['the partition of a region', ['cn-north-1', 'us-gov-west-1', 'eu-west-1'].map((region) => aws.partitionOf(region)), ['aws-cn', 'aws-us-gov', 'aws']],
  ['a region that does not exist', [aws.isRegion('us-esat-1'), aws.looksLikeRegion('us-esat-1'), aws.nearestRegions('us-esat-1')], [false, true, ['us-east-1', 'us-west-1']]],
  ['a service of few regions', aws.availableIn('pricing'), ['ap-south-1', 'eu-central-1', 'us-east-1']],
  ['a control plane', [aws.controlPlane('route-53', 'ChangeResourceRecordSets')?.region, aws.controlPlane('dynamodb', 'CreateTable')?.region, aws.controlPlane('dynamodb', 'GetItem')], ['us-east-1', '', undefined]],
  ['what keeps working without it', aws.controlPlane('s3', 'PutBucketPolicy')?.dataPlane.includes('bjects'), true],
  ['what AWS requires to be in us-east-1', aws.conditionalRequirement('acm', 'us-east-1', ['RequestCertificate'])?.when, 'a certificate is for CloudFront'],
  ['that, where a client does more', aws.conditionalRequirement('lambda', 'us-east-1', ['PublishVersion', 'Invoke']), undefined],
  ['an opt-in region', ['ap-east-1', 'eu-west-1'].map((region) => aws.isOptInRegion(region)), [true, false]],
  ['a name and an id of an availability zone', ['us-east-1a', 'use1-az4'].map((text) => aws.regionCarriedBy(text)?.region), ['us-east-1', 'us-east-1']],
  ['ids of Cognito', ['eu-west-1_AbCdEf123', 'us-east-1:12345678-1234-1234-1234-123456789012'].map((text) => aws.regionCarriedBy(text)?.kind), ['user-pool-id', 'identity-pool-id']],
  ['a queue URL and an ARN', ['https://sqs.us-east-2.amazonaws.com/1/jobs', 'arn:aws:sns:eu-north-1:123456789012:t'].map((text) => aws.regionCarriedBy(text)?.region), ['us-east-2', 'eu-north-1']],
];

describe('[unit] aws catalog', () => {
  for (const [question, answer, expected] of ANSWERS) it(`knows ${question}`, () => deepEqual(answer, expected));
});
