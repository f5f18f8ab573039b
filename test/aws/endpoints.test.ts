import { strict as assert } from 'node:assert';
import { awsCatalog as aws } from '../../server/src/aws/aws-catalog';
import type { EndpointOptions } from '../../server/src/aws/catalog';
import { table } from './table';

const OPTIONS: Readonly<Record<string, EndpointOptions>> = {
  v3: { sdk: 'v3' },
  'v3+fips': { sdk: 'v3', fips: true },
  'v3+dual': { sdk: 'v3', dualStack: true },
  'v3+fips+dual': { sdk: 'v3', fips: true, dualStack: true },
  'v3+global': { sdk: 'v3', globalEndpoint: true },
  v2: { sdk: 'v2' },
  'v2+fips': { sdk: 'v2', fips: true },
  'v2+dual': { sdk: 'v2', dualStack: true },
  'v2+regional': { sdk: 'v2', regionalEndpoint: true },
};

describe('[unit] aws endpoints', () => {
  // options, service, region → host, where it lives (`-`: nowhere), signing region where that is another
  const rows = `
    v3            dynamodb                  us-east-1      dynamodb.us-east-1.amazonaws.com              us-east-1
    v3            dynamodb                  eu-west-1      dynamodb.eu-west-1.amazonaws.com              eu-west-1
    v3+fips       dynamodb                  us-east-1      dynamodb-fips.us-east-1.amazonaws.com         us-east-1
    v3+fips       dynamodb                  us-gov-west-1  dynamodb.us-gov-west-1.amazonaws.com          us-gov-west-1
    v3+dual       dynamodb                  us-east-1      dynamodb.us-east-1.api.aws                    us-east-1
    v3+fips+dual  dynamodb                  us-east-1      dynamodb-fips.us-east-1.api.aws               us-east-1
    v3            dynamodb                  cn-north-1     dynamodb.cn-north-1.amazonaws.com.cn          cn-north-1
    v3            dynamodb                  us-iso-east-1  dynamodb.us-iso-east-1.c2s.ic.gov             us-iso-east-1
    v3            dynamodb                  eusc-de-east-1 dynamodb.eusc-de-east-1.amazonaws.eu          eusc-de-east-1
    v3            dynamodb                  local          localhost:8000                                -          us-east-1
    v3            dynamodb                  aws-global     dynamodb.aws-global.amazonaws.com             -          aws-global
    v3            dynamodb                  fips-us-east-1 dynamodb-fips.us-east-1.amazonaws.com         us-east-1
    v3            dynamodb                  us-east-1-fips dynamodb-fips.us-east-1.amazonaws.com         us-east-1
    v3            dynamodb                  us-esat-1      dynamodb.us-esat-1.amazonaws.com              us-esat-1
    v3            s3                        us-east-1      s3.us-east-1.amazonaws.com                    us-east-1
    v3            s3                        eu-west-1      s3.eu-west-1.amazonaws.com                    eu-west-1
    v3+dual       s3                        eu-west-1      s3.dualstack.eu-west-1.amazonaws.com          eu-west-1
    v3+fips+dual  s3                        us-east-1      s3-fips.dualstack.us-east-1.amazonaws.com     us-east-1
    v3+global     s3                        us-east-1      s3.amazonaws.com                              us-east-1
    v3+global     s3                        eu-west-1      s3.eu-west-1.amazonaws.com                    eu-west-1
    v3            s3                        aws-global     s3.amazonaws.com                              us-east-1  us-east-1
    v3            sts                       us-east-1      sts.us-east-1.amazonaws.com                   us-east-1
    v3            sts                       eu-west-1      sts.eu-west-1.amazonaws.com                   eu-west-1
    v3+global     sts                       eu-west-1      sts.amazonaws.com                             us-east-1  us-east-1
    v3+global     sts                       ap-east-1      sts.ap-east-1.amazonaws.com                   ap-east-1
    v3            sts                       aws-global     sts.amazonaws.com                             us-east-1  us-east-1
    v3            iam                       eu-west-1      iam.amazonaws.com                             us-east-1  us-east-1
    v3+fips       iam                       eu-west-1      iam-fips.amazonaws.com                        us-east-1  us-east-1
    v3+dual       iam                       eu-west-1      iam.global.api.aws                            us-east-1  us-east-1
    v3            iam                       us-gov-east-1  iam.us-gov.amazonaws.com                      us-gov-west-1 us-gov-west-1
    v3            iam                       cn-northwest-1 iam.cn-north-1.amazonaws.com.cn               cn-north-1 cn-north-1
    v3            route-53                  eu-west-1      route53.amazonaws.com                         us-east-1  us-east-1
    v3            cloudfront                eu-west-1      cloudfront.amazonaws.com                      us-east-1  us-east-1
    v3            cloudfront                cn-north-1     cloudfront.cn-northwest-1.amazonaws.com.cn    cn-northwest-1 cn-northwest-1
    v3            organizations             eu-west-1      organizations.us-east-1.amazonaws.com         us-east-1  us-east-1
    v3            organizations             cn-north-1     organizations.cn-northwest-1.amazonaws.com.cn cn-northwest-1 cn-northwest-1
    v3            account                   eu-west-1      account.us-east-1.amazonaws.com               us-east-1  us-east-1
    v3            cost-explorer             eu-west-1      ce.us-east-1.amazonaws.com                    us-east-1  us-east-1
    v3            networkmanager            eu-west-1      networkmanager.us-west-2.amazonaws.com        us-west-2  us-west-2
    v3+fips       codecatalyst              eu-west-1      codecatalyst-fips.global.api.aws              -
    v3            networkmanager            cn-north-1     networkmanager.cn-north-1.amazonaws.com.cn    cn-north-1
    v3+fips       artifact                  eu-west-1      artifact-fips.us-east-1.amazonaws.com         us-east-1  us-east-1
    v3            route53-recovery-control-config eu-west-1 route53-recovery-control-config.us-west-2.amazonaws.com us-west-2 us-west-2
    v3            global-accelerator        us-west-2      globalaccelerator.us-west-2.amazonaws.com     us-west-2
    v3            global-accelerator        eu-west-1      globalaccelerator.eu-west-1.amazonaws.com     us-west-2
    v3            codecatalyst              eu-west-1      codecatalyst.global.api.aws                   -
    v3            health                    aws-global     global.health.amazonaws.com                   us-east-1  us-east-1
    v3            secrets-manager           us-east-1      secretsmanager.us-east-1.amazonaws.com        us-east-1
    v3            sfn                       us-east-1      states.us-east-1.amazonaws.com                us-east-1
    v3            eventbridge               us-east-1      events.us-east-1.amazonaws.com                us-east-1
    v3            elastic-load-balancing-v2 us-east-1      elasticloadbalancing.us-east-1.amazonaws.com  us-east-1
    v3            cognito-identity-provider us-east-1      cognito-idp.us-east-1.amazonaws.com           us-east-1
    v3            dynamodb-streams          us-east-1      streams.dynamodb.us-east-1.amazonaws.com      us-east-1
    v3            dsql                      us-east-1      dsql.us-east-1.api.aws                        us-east-1
    v3+fips       batch                     us-east-1      fips.batch.us-east-1.amazonaws.com            us-east-1
    v3            qldb                      us-east-1      qldb.us-east-1.amazonaws.com                  us-east-1
    v2            dynamodb                  us-east-1      dynamodb.us-east-1.amazonaws.com              us-east-1
    v2+fips       dynamodb                  us-east-1      dynamodb-fips.us-east-1.amazonaws.com         us-east-1
    v2+fips       dynamodb                  us-gov-west-1  dynamodb.us-gov-west-1.amazonaws.com          us-gov-west-1
    v2+dual       dynamodb                  us-east-1      dynamodb.us-east-1.api.aws                    us-east-1
    v2            dynamodb                  cn-north-1     dynamodb.cn-north-1.amazonaws.com.cn          cn-north-1
    v2            dynamodb                  us-iso-east-1  dynamodb.us-iso-east-1.c2s.ic.gov             us-iso-east-1
    v2            s3                        us-east-1      s3.amazonaws.com                              us-east-1
    v2+regional   s3                        us-east-1      s3.us-east-1.amazonaws.com                    us-east-1
    v2            s3                        eu-west-1      s3.eu-west-1.amazonaws.com                    eu-west-1
    v2+dual       s3                        us-east-1      s3.dualstack.us-east-1.amazonaws.com          us-east-1
    v2            sts                       eu-west-1      sts.amazonaws.com                             us-east-1  us-east-1
    v2+regional   sts                       eu-west-1      sts.eu-west-1.amazonaws.com                   eu-west-1
    v2            sts                       us-gov-west-1  sts.us-gov-west-1.amazonaws.com               us-gov-west-1
    v2            sts                       cn-north-1     sts.cn-north-1.amazonaws.com.cn               cn-north-1
    v2            iam                       eu-west-1      iam.amazonaws.com                             us-east-1  us-east-1
    v2+regional   iam                       eu-west-1      iam.amazonaws.com                             us-east-1  us-east-1
    v2            iam                       us-gov-west-1  iam.us-gov.amazonaws.com                      us-gov-west-1
    v2+fips       iam                       eu-west-1      iam-fips.amazonaws.com                        us-east-1  eu-west-1
    v2            route-53                  eu-west-1      route53.amazonaws.com                         us-east-1  us-east-1
    v2            cloudfront                eu-west-1      cloudfront.amazonaws.com                      us-east-1  us-east-1
    v2            organizations             eu-west-1      organizations.eu-west-1.amazonaws.com         eu-west-1
    v2            sfn                       us-east-1      states.us-east-1.amazonaws.com                us-east-1`;
  for (const [options = '', service = '', region = '', host, hostedIn, signing] of table(rows)) {
    const signingRegion = signing ?? region.replace(/^fips-|-fips$/, '');
    it(`${options}: ${service} in ${region} is ${host}`, () => {
      assert.deepEqual(aws.endpoint(service, region, OPTIONS[options] ?? assert.fail(options)), { host, hostedIn: hostedIn === '-' ? '' : hostedIn, signingRegion });
    });
  }

  it('has none where the rules refuse: FIPS for S3 in China', () => assert.equal(aws.endpoint('s3', 'cn-north-1', { sdk: 'v3', fips: true }), undefined));
  it('has none for a service that it does not know', () => assert.equal(aws.endpoint('not-known-yet', 'us-east-1', { sdk: 'v3' }), undefined));
  it('has none in v2 for a service that v2 does not have', () => assert.equal(aws.endpoint('dsql', 'us-east-1', { sdk: 'v2' }), undefined));

  it('reads back its own hosts', () => {
    const services = 'dynamodb sqs sns lambda sts secrets-manager kinesis ecr sfn cloudwatch cloudwatch-logs s3 iam route-53 kms ssm'.split(' ');
    const wrong = services.flatMap((service) =>
      Object.values(OPTIONS).filter(({ sdk, fips, dualStack }) => sdk === 'v3' || (!fips && !dualStack)).flatMap((options) => {
        const endpoint = aws.endpoint(service, 'us-west-2', options);
        const read = aws.parseHost(endpoint?.host ?? '');
        return read?.service === service && read.region === endpoint?.hostedIn ? [] : [`${service} ${JSON.stringify(options)} ${endpoint?.host}`];
      }),
    );
    assert.deepEqual(wrong, []);
  });
});
