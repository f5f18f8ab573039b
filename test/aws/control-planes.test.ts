import { strict as assert } from 'node:assert';
import { conditionalRequirements } from '../../server/src/aws/availability';
import { awsCatalog as aws } from '../../server/src/aws/aws-catalog';
import { allServices } from '../../server/src/aws/services';
import controlPlanes from '../../server/src/aws/data/control-planes.json';
import { table } from './table';

describe('[unit] aws control planes', () => {
  // `own`: the region of the call; `-`: data plane
  const rows = `
    iam                       CreateRole                     us-east-1
    iam                       GetRole                        us-east-1
    sts                       AssumeRole                     -
    organizations             ListAccounts                   us-east-1
    route-53                  ChangeResourceRecordSets       us-east-1
    cloudfront                CreateInvalidation             us-east-1
    networkmanager            GetNetworkRoutes               us-west-2
    global-accelerator        UpdateEndpointGroup            us-west-2
    route53-recovery-control-config UpdateControlPanel       us-west-2
    route53-recovery-cluster  UpdateRoutingControlState      -
    s3                        CreateBucket                   us-east-1
    s3                        PutBucketPolicy                us-east-1
    s3                        PutBucketLifecycleConfiguration us-east-1
    s3                        PutPublicAccessBlock           us-east-1
    s3                        PutObject                      -
    s3                        GetBucketPolicy                -
    s3-control                CreateMultiRegionAccessPoint   us-west-2
    s3-control                SubmitMultiRegionAccessPointRoutes -
    dynamodb                  CreateTable                    own
    dynamodb                  UpdateTable                    own
    dynamodb                  UpdateTimeToLive               own
    dynamodb                  RestoreTableToPointInTime      own
    dynamodb                  GetItem                        -
    dynamodb                  UpdateItem                     -
    dynamodb                  DescribeTable                  -
    ec2                       RunInstances                   own
    ec2                       CreateVpcEndpoint              us-east-1
    ec2                       DescribeInstances              -
    auto-scaling              SetDesiredCapacity             own
    lambda                    CreateFunction                 own
    lambda                    CreateFunctionUrlConfig        us-east-1
    lambda                    Invoke                         -
    elastic-load-balancing-v2 CreateLoadBalancer             us-east-1
    elastic-load-balancing-v2 RegisterTargets                own
    elastic-load-balancing-v2 DescribeTargetHealth           -
    eks                       CreateCluster                  us-east-1
    eks                       CreateNodegroup                own
    ecs                       RunTask                        own
    rds                       FailoverDBCluster              own
    sqs                       CreateQueue                    own
    sqs                       SendMessage                    -
    sns                       Publish                        -
    secrets-manager           GetSecretValue                 -
    kms                       Decrypt                        -
    not-known-yet             CreateThing                    -`;
  for (const [service = '', operation = '', region] of table(rows)) {
    const expected = region === '-' ? undefined : region === 'own' ? '' : region;
    it(`${service} ${operation}: ${region}`, () => assert.equal(aws.controlPlane(service, operation)?.region, expected));
  }

  it('says what keeps working, and where that was read', () => {
    const plane = aws.controlPlane('route-53', 'ChangeResourceRecordSets');
    assert.match(plane?.dataPlane ?? '', /^DNS answers.*\.$/);
    assert.match(plane?.source ?? '', /^https:\/\/docs\.aws\.amazon\.com\//);
  });

  it('names only services of the catalog, and sources that are listed', () => {
    const rowsOfData = [...Object.entries(controlPlanes.services).map(([service, row]) => ({ ...row, service })), ...controlPlanes.operations];
    const bad = rowsOfData.filter(({ service, source }) => !allServices.includes(service) || !Object.hasOwn(controlPlanes.sources, source));
    assert.deepEqual(bad, []);
  });

  const fixed = `
    iam us-east-1
    organizations us-east-1
    account us-east-1
    route-53 us-east-1
    cloudfront us-east-1
    budgets us-east-1
    cost-explorer us-east-1
    savingsplans us-east-1
    waf us-east-1
    shield us-east-1
    support us-east-1
    networkmanager us-west-2
    route53-recovery-control-config us-west-2
    global-accelerator us-west-2
    dynamodb -
    sts -
    s3 -
    health -
    codecatalyst -
    cost-and-usage-report-service -
    not-known-yet -`;
  for (const [service = '', region] of table(fixed)) {
    it(`${service} has ${region === '-' ? 'no fixed region' : `its host in ${region}`}`, () => assert.equal(aws.fixedRegion(service), region === '-' ? undefined : region));
  }

  const required = `
    cost-explorer                   us-east-1    yes
    cost-explorer                   eu-west-1    no
    cost-and-usage-report-service   us-east-1    yes
    pricing                         us-east-1    yes
    pricing                         ap-south-1   yes
    pricing                         eu-west-1    no
    marketplace-catalog             us-east-1    yes
    route-53-domains                us-east-1    yes
    ecr-public                      us-east-1    yes
    ecr-public                      us-west-2    no
    iam                             us-east-1    yes
    iam                             eu-west-1    no
    organizations                   us-east-1    yes
    cloudfront                      us-east-1    yes
    networkmanager                  us-west-2    yes
    networkmanager                  us-east-1    no
    global-accelerator              us-west-2    yes
    device-farm                     us-west-2    yes
    dynamodb                        us-east-1    no
    acm                             us-east-1    no
    workmail                        us-east-1    no
    not-known-yet                   us-east-1    no`;
  for (const [service = '', region = '', answer] of table(required)) {
    it(`${service} in ${region}: AWS leaves ${answer === 'yes' ? 'no' : 'a'} choice`, () => {
      const found = aws.requiredRegion(service, region);
      assert.equal(found !== undefined, answer === 'yes');
      assert.ok(found === undefined || (found.reason.length > 10 && found.source.length > 10));
    });
  }

  it('knows for what us-east-1 is required although the service is offered elsewhere', () => {
    assert.deepEqual(conditionalRequirements('acm', 'us-east-1').map(({ when }) => when), ['a certificate is for CloudFront']);
    assert.deepEqual(conditionalRequirements('acm', 'eu-west-1'), []);
    assert.deepEqual(conditionalRequirements('dynamodb', 'us-east-1'), []);
  });

  it('knows where few-region services are', () => {
    assert.deepEqual(aws.availableIn('cost-and-usage-report-service'), ['us-east-1']);
    assert.deepEqual(aws.availableIn('health'), ['us-east-1', 'us-east-2']);
    assert.deepEqual(aws.availableIn('mturk'), ['us-east-1']);
    assert.equal(aws.availableIn('dynamodb'), undefined);
  });
});
