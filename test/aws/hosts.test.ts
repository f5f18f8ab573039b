import { strict as assert } from 'node:assert';
import { awsCatalog as aws } from '../../server/src/aws/aws-catalog';
import { mayBePrincipal } from '../../server/src/aws/hosts';
import { table } from './table';

describe('[unit] aws hosts', () => {
  const rows = `
    dynamodb.us-east-1.amazonaws.com                          dynamodb                  us-east-1
    DynamoDB.US-EAST-1.amazonaws.com                          dynamodb                  us-east-1
    dynamodb-fips.us-east-1.amazonaws.com                     dynamodb                  us-east-1
    dynamodb.us-east-1.api.aws                                dynamodb                  us-east-1
    dynamodb.cn-north-1.amazonaws.com.cn                      dynamodb                  cn-north-1
    dynamodb.cn-north-1.api.amazonwebservices.com.cn          dynamodb                  cn-north-1
    dynamodb.us-iso-east-1.c2s.ic.gov                         dynamodb                  us-iso-east-1
    dynamodb.us-esat-1.amazonaws.com                          dynamodb                  us-esat-1
    123456789012.ddb.us-east-1.amazonaws.com                  dynamodb                  us-east-1
    streams.dynamodb.us-east-1.amazonaws.com                  dynamodb-streams          us-east-1
    events.us-east-1.amazonaws.com                            eventbridge               us-east-1
    monitoring.us-east-1.amazonaws.com                        cloudwatch                us-east-1
    logs.us-east-1.amazonaws.com                              cloudwatch-logs           us-east-1
    states.us-east-1.amazonaws.com                            sfn                       us-east-1
    sync-states.us-east-1.amazonaws.com                       sfn                       us-east-1
    email.us-east-1.amazonaws.com                             ses                       us-east-1
    email-smtp.us-east-1.amazonaws.com                        ses                       us-east-1
    cognito-idp.us-east-1.amazonaws.com                       cognito-identity-provider us-east-1
    login.auth.us-east-1.amazoncognito.com                    cognito-identity-provider us-east-1
    sqs.us-east-1.amazonaws.com                               sqs                       us-east-1
    us-west-2.queue.amazonaws.com                             sqs                       us-west-2
    queue.amazonaws.com                                       sqs                       us-east-1
    s3.us-east-1.amazonaws.com                                s3                        us-east-1
    bucket.s3.us-east-1.amazonaws.com                         s3                        us-east-1
    my.dotted.bucket.s3.eu-west-1.amazonaws.com               s3                        eu-west-1
    bucket.s3-eu-west-1.amazonaws.com                         s3                        eu-west-1
    s3-us-west-2.amazonaws.com                                s3                        us-west-2
    s3.dualstack.us-west-2.amazonaws.com                      s3                        us-west-2
    bucket.s3.dualstack.us-west-2.amazonaws.com               s3                        us-west-2
    s3-fips.dualstack.us-east-1.amazonaws.com                 s3                        us-east-1
    bucket.s3-website-us-east-1.amazonaws.com                 s3                        us-east-1
    bucket.s3-website.eu-central-1.amazonaws.com              s3                        eu-central-1
    bucket.s3express-use1-az4.us-east-1.amazonaws.com         s3                        us-east-1
    ap-123456789012.s3-accesspoint.us-east-1.amazonaws.com    s3                        us-east-1
    bucket.vpce-1a2b.s3.us-east-1.vpce.amazonaws.com          s3                        us-east-1
    vpce-1a2b-c3d4.dynamodb.us-east-1.vpce.amazonaws.com      dynamodb                  us-east-1
    s3.amazonaws.com                                          s3                        us-east-1
    bucket.s3.amazonaws.com                                   s3                        -
    bucket.s3-accelerate.amazonaws.com                        s3                        -
    x.mrap.accesspoint.s3-global.amazonaws.com                s3                        -
    123456789012.s3-control.us-east-1.amazonaws.com           s3-control                us-east-1
    abc123.execute-api.us-east-1.amazonaws.com                api-gateway               us-east-1
    apigateway.us-east-1.amazonaws.com                        api-gateway               us-east-1
    abc123.lambda-url.us-east-1.on.aws                        lambda                    us-east-1
    svc-1.7d67968.vpc-lattice-svcs.us-east-1.on.aws           vpc-lattice               us-east-1
    123456789012.dkr.ecr.us-east-1.amazonaws.com              ecr                       us-east-1
    123456789012.dkr.ecr-fips.us-east-1.amazonaws.com         ecr                       us-east-1
    api.ecr.us-east-1.amazonaws.com                           ecr                       us-east-1
    public.ecr.aws                                            ecr-public                -
    users.abc.us-east-1.rds.amazonaws.com                     rds                       us-east-1
    users.cluster-abc.us-east-1.neptune.amazonaws.com         neptune                   us-east-1
    users.cluster-abc.us-east-1.docdb.amazonaws.com           docdb                     us-east-1
    dw.abc.us-east-1.redshift.amazonaws.com                   redshift                  us-east-1
    cache.abc.0001.use1.cache.amazonaws.com                   elasticache               us-east-1
    clustercfg.x.abc.memorydb.us-east-1.amazonaws.com         memorydb                  us-east-1
    x.abc.dax-clusters.us-east-1.amazonaws.com                dax                       us-east-1
    search-x-abc.us-east-1.es.amazonaws.com                   opensearch                us-east-1
    abc.us-east-1.aoss.amazonaws.com                          opensearchserverless      us-east-1
    web-123.us-east-1.elb.amazonaws.com                       elastic-load-balancing-v2 us-east-1
    web-123.elb.us-east-1.amazonaws.com                       elastic-load-balancing-v2 us-east-1
    abc.gr7.us-east-1.eks.amazonaws.com                       eks                       us-east-1
    b-1.demo.abc.c2.kafka.us-east-1.amazonaws.com             kafka                     us-east-1
    fs-1.efs.us-east-1.amazonaws.com                          efs                       us-east-1
    ec2-1-2-3-4.compute-1.amazonaws.com                       ec2                       us-east-1
    ec2-1-2-3-4.us-west-2.compute.amazonaws.com               ec2                       us-west-2
    abc.appsync-api.us-east-1.amazonaws.com                   appsync                   us-east-1
    abc-ats.iot.us-east-1.amazonaws.com                       iot                       us-east-1
    data-ats.iot.us-east-1.amazonaws.com                      iot-data-plane            us-east-1
    fips.batch.us-east-1.amazonaws.com                        batch                     us-east-1
    d-123.d.codeartifact.us-east-1.amazonaws.com              codeartifact              us-east-1
    bedrock-runtime.us-east-1.amazonaws.com                   bedrock-runtime           us-east-1
    app.us-east-1.elasticbeanstalk.com                        elastic-beanstalk         us-east-1
    abc.us-east-1.awsapprunner.com                            apprunner                 us-east-1
    d111111abcdef8.cloudfront.net                             cloudfront                -
    sts.amazonaws.com                                         sts                       us-east-1
    sts.eu-west-1.amazonaws.com                               sts                       eu-west-1
    us-east-1.signin.aws.amazon.com                           signin                    us-east-1
    signin.aws.amazon.com                                     signin                    us-east-1
    iam.amazonaws.com                                         iam                       us-east-1
    iam.us-gov.amazonaws.com                                  iam                       us-gov-west-1
    iam.cn-north-1.amazonaws.com.cn                           iam                       cn-north-1
    route53.amazonaws.com                                     route-53                  us-east-1
    cloudfront.amazonaws.com                                  cloudfront                us-east-1
    organizations.us-east-1.amazonaws.com                     organizations             us-east-1
    ce.us-east-1.amazonaws.com                                cost-explorer             us-east-1
    networkmanager.us-west-2.amazonaws.com                    networkmanager            us-west-2
    globalaccelerator.us-west-2.amazonaws.com                 global-accelerator        us-west-2
    not-known-yet.us-east-1.amazonaws.com                     -                         us-east-1
    not-known-yet.us-east-1.api.aws                           -                         us-east-1`;
  for (const [host = '', service, region] of table(rows)) {
    const expected = { ...(service === '-' ? {} : { service }), ...(region === '-' ? {} : { region }) };
    it(`${host} is ${service} in ${region}`, () => assert.deepEqual(aws.parseHost(host), expected));
  }

  const others = `
    lambda.amazonaws.com apigateway.amazonaws.com logging.s3.amazonaws.com edgelambda.amazonaws.com amazonaws.com example.com localhost
    dynamodb.us-east-1.amazonaws.com.example.com us-east-1.console.aws.amazon.com docs.aws.amazon.com
    myamazonaws.com s3.us-east-1.notamazonaws.com us-east-1 cloudfront.net.example.org registry.terraform.io`;
  for (const host of others.trim().split(/\s+/)) it(`${host} is no AWS endpoint`, () => assert.equal(aws.parseHost(host), undefined));

  const holes: [string, object][] = [
    ['dynamodb.\0.amazonaws.com', { service: 'dynamodb' }],
    ['\0.dkr.ecr.\0.amazonaws.com', { service: 'ecr' }],
    ['\0.execute-api.us-east-1.amazonaws.com', { service: 'api-gateway', region: 'us-east-1' }],
    ['\0.s3.amazonaws.com', { service: 's3' }],
  ];
  for (const [host, parts] of holes) it(`reads ${JSON.stringify(host)} around its holes`, () => assert.deepEqual(aws.parseHost(host), parts));

  const principals = 'lambda.amazonaws.com sts.amazonaws.com s3.amazonaws.com cloudfront.amazonaws.com logging.s3.amazonaws.com ec2.amazonaws.com.cn';
  for (const text of principals.split(' ')) it(`${text} may be a principal`, () => assert.equal(mayBePrincipal(text), true));
  const hosts = 'https://sts.amazonaws.com sts.us-east-1.amazonaws.com s3.amazonaws.com/bucket dynamodb.us-east-1.api.aws example.com';
  for (const text of hosts.split(' ')) it(`${text} is no principal`, () => assert.equal(mayBePrincipal(text), false));
});
