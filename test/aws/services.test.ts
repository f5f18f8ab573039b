import { strict as assert } from 'node:assert';
import { awsCatalog as aws } from '../../server/src/aws/aws-catalog';
import { allServices } from '../../server/src/aws/services';
import { table } from './table';

describe('[unit] aws services', () => {
  checks('package', aws.serviceOfPackage, `
    @aws-sdk/client-dynamodb                  dynamodb
    @aws-sdk/client-secrets-manager           secrets-manager
    @aws-sdk/client-elastic-load-balancing-v2 elastic-load-balancing-v2
    @aws-sdk/client-not-known-yet             not-known-yet
    @aws-sdk/lib-dynamodb                     -
    @aws-sdk/client-dynamodb/dist-cjs         -
    aws-sdk                                   -`);

  checks('v2 class or path', aws.serviceOfV2Class, `
    DynamoDB                       dynamodb
    dynamodb                       dynamodb
    aws-sdk/clients/dynamodb       dynamodb
    aws-sdk/clients/dynamodb.js    dynamodb
    SecretsManager                 secrets-manager
    secretsmanager                 secrets-manager
    StepFunctions                  sfn
    stepfunctions                  sfn
    ELB                            elastic-load-balancing
    ELBv2                          elastic-load-balancing-v2
    elbv2                          elastic-load-balancing-v2
    CognitoIdentityServiceProvider cognito-identity-provider
    CognitoIdentity                cognito-identity
    CloudWatch                     cloudwatch
    CloudWatchLogs                 cloudwatch-logs
    CloudWatchEvents               cloudwatch-events
    EventBridge                    eventbridge
    Route53                        route-53
    Route53Domains                 route-53-domains
    SES                            ses
    SESV2                          sesv2
    CUR                            cost-and-usage-report-service
    CostExplorer                   cost-explorer
    IotData                        iot-data-plane
    Iot                            iot
    ACMPCA                         acm-pca
    DMS                            database-migration-service
    ES                             elasticsearch-service
    OpenSearch                     opensearch
    LexRuntime                     lex-runtime-service
    AutoScaling                    auto-scaling
    ApplicationAutoScaling         application-auto-scaling
    Discovery                      application-discovery-service
    KinesisVideo                   kinesis-video
    S3                             s3
    S3Control                      s3-control
    SSO                            sso
    XRay                           xray
    DYNAMODB                       -
    Dynamodb                       -
    Endpoint                       -
    Config                         -
    Credentials                    -`);

  checks('ARN service', aws.serviceOfArn, `
    dynamodb             dynamodb
    states               sfn
    events               eventbridge
    logs                 cloudwatch-logs
    cloudwatch           cloudwatch
    secretsmanager       secrets-manager
    elasticloadbalancing elastic-load-balancing-v2
    cognito-idp          cognito-identity-provider
    cognito-identity     cognito-identity
    execute-api          api-gateway
    apigateway           api-gateway
    es                   opensearch
    aoss                 opensearchserverless
    elasticfilesystem    efs
    elasticmapreduce     emr
    autoscaling          auto-scaling
    route53              route-53
    iam                  iam
    sts                  sts
    s3                   s3
    s3express            s3
    servicediscovery     servicediscovery
    cassandra            keyspaces
    mobiletargeting      pinpoint
    kafka                kafka
    geo                  location
    globalaccelerator    global-accelerator
    sso                  sso-admin
    acm                  acm
    ssm                  ssm
    sqs                  sqs
    sns                  sns
    kms                  kms
    lambda               lambda
    dms                  database-migration-service
    ds                   directory-service
    nonsense             -
    constructor          -`);

  checks('resource type', aws.serviceOfResourceType, `
    AWS::DynamoDB::Table                       dynamodb
    AWS::DynamoDB::GlobalTable                 dynamodb
    AWS::SecretsManager::Secret                secrets-manager
    AWS::Serverless::Function                  lambda
    AWS::Serverless::SimpleTable               dynamodb
    AWS::Cognito::UserPool                     cognito-identity-provider
    AWS::Cognito::IdentityPool                 cognito-identity
    AWS::Logs::LogGroup                        cloudwatch-logs
    AWS::Events::Rule                          eventbridge
    AWS::StepFunctions::StateMachine           sfn
    AWS::CertificateManager::Certificate       acm
    AWS::ElasticLoadBalancingV2::LoadBalancer  elastic-load-balancing-v2
    AWS::ElasticLoadBalancing::LoadBalancer    elastic-load-balancing
    AWS::KinesisFirehose::DeliveryStream       firehose
    AWS::RDS::DBInstance                       rds
    AWS::Route53::RecordSet                    route-53
    AWS::Route53Resolver::ResolverRule         route53resolver
    AWS::Elasticsearch::Domain                 elasticsearch-service
    AWS::OpenSearchService::Domain             opensearch
    AWS::EC2::VPC                              ec2
    AWS::AutoScaling::AutoScalingGroup         auto-scaling
    AWS::MSK::Cluster                          kafka
    AWS::SSM::Parameter                        ssm
    AWS::WAFv2::WebACL                         wafv2
    AWS::NotAService::Thing                    -
    Custom::Thing                              -
    AWS                                        -
    aws_dynamodb_table                         dynamodb
    aws_dynamodb_global_table                  dynamodb
    aws_secretsmanager_secret                  secrets-manager
    aws_cloudwatch_log_group                   cloudwatch-logs
    aws_cloudwatch_event_rule                  eventbridge
    aws_cloudwatch_metric_alarm                cloudwatch
    aws_sfn_state_machine                      sfn
    aws_lb                                     elastic-load-balancing-v2
    aws_alb_listener                           elastic-load-balancing-v2
    aws_elb                                    elastic-load-balancing
    aws_instance                               ec2
    aws_ebs_volume                             ec2
    aws_vpc_endpoint                           ec2
    aws_vpclattice_service                     vpc-lattice
    aws_security_group_rule                    ec2
    aws_db_instance                            rds
    aws_rds_cluster                            rds
    aws_s3_bucket                              s3
    aws_s3control_access_grant                 s3-control
    aws_route53_record                         route-53
    aws_route53_resolver_rule                  route53resolver
    aws_route53domains_registered_domain       route-53-domains
    aws_cognito_user_pool                      cognito-identity-provider
    aws_cognito_identity_pool                  cognito-identity
    aws_kinesis_stream                         kinesis
    aws_kinesis_firehose_delivery_stream       firehose
    aws_api_gateway_rest_api                   api-gateway
    aws_apigatewayv2_api                       apigatewayv2
    aws_msk_cluster                            kafka
    aws_appautoscaling_target                  application-auto-scaling
    aws_autoscaling_group                      auto-scaling
    aws_ecs_service                            ecs
    aws_sqs_queue                              sqs
    aws_ssm_parameter                          ssm
    aws_iam_role                               iam
    aws_caller_identity                        sts
    aws_dax_cluster                            dax
    aws_region                                 -
    aws_partition                              -
    google_storage_bucket                      -
    random_id                                  -`);

  const aggregated = `
    dynamodb        DynamoDB         yes
    dynamodb        DynamoDBClient   no
    dynamodb        Dynamodb         yes
    dynamodb        dynamodb         no
    secrets-manager SecretsManager   yes
    route-53        Route53          yes
    sesv2           SESv2            yes
    sfn             SFN              yes
    sfn             StepFunctions    no
    ecr-public      ECRPUBLIC        yes
    s3              S3               yes
    s3              S3Control        no
    elastic-load-balancing-v2 ElasticLoadBalancingV2 yes`;
  for (const [service = '', name = '', answer] of table(aggregated)) {
    it(`${name} is ${answer === 'yes' ? '' : 'not '}the aggregated client of ${service}`, () => assert.equal(aws.isAggregatedClient(service, name), answer === 'yes'));
  }

  const names: [string, string][] = [
    ['dynamodb', 'DynamoDB'],
    ['secrets-manager', 'Secrets Manager'],
    ['sfn', 'Step Functions'],
    ['sts', 'STS'],
    ['route-53', 'Route 53'],
    ['cognito-identity-provider', 'Cognito User Pools'],
    ['not-known-yet', 'not-known-yet'],
  ];
  for (const [service, name] of names) it(`${service} is called ${name}`, () => assert.equal(aws.displayName(service), name));

  it('gives every service a name that neither begins in lower case nor with the company', () => {
    const bad = allServices.map(aws.displayName).filter((name) => !/^(?!Amazon|AWS)[A-Z]/.test(name) && name !== 're:Post Private');
    assert.deepEqual(bad, []);
  });
});

function checks(what: string, lookUp: (text: string) => string | undefined, rows: string): void {
  for (const [text = '', service] of table(rows)) {
    const expected = service === '-' ? undefined : service;
    it(`${what} ${text} is ${expected ?? 'no service'}`, () => assert.equal(lookUp(text), expected));
  }
}
