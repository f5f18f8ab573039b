// SYNTAX TEST "source.ts" "AWS hosts: the service, the region in them, the domain"

const endpoint = 'https://dynamodb.us-east-1.amazonaws.com/';
//                ^^^^^^^^ - meta.host.aws.regionlint
//                        ^^^^^^^^ meta.host.aws.regionlint support.class.service.aws.regionlint
//                                 ^^^^^^^^^ meta.host.aws.regionlint constant.language.region.aws.regionlint
//                                          ^^^^^^^^^^^^^^ support.other.domain.aws.regionlint
//                                                        ^ - meta.host.aws.regionlint

const queue = 'https://sqs.eu-west-1.amazonaws.com/123456789012/labels';
//                     ^^^ support.class.service.aws.regionlint
//                         ^^^^^^^^^ constant.language.region.aws.regionlint
//                                                ^^^^^^^^^^^^^^^^^^^^ - meta.host.aws.regionlint

const hosts = [
  'labels.s3.dualstack.eu-west-1.amazonaws.com',
//        ^^ support.class.service.aws.regionlint
//                     ^^^^^^^^^ constant.language.region.aws.regionlint
  's3-us-west-2.amazonaws.com',
// ^^ support.class.service.aws.regionlint
//    ^^^^^^^^^ constant.language.region.aws.regionlint
  'dynamodb-fips.us-gov-west-1.amazonaws.com',
// ^^^^^^^^ support.class.service.aws.regionlint
//         ^^^^^ - support.class.service.aws.regionlint
//               ^^^^^^^^^^^^^ constant.language.region.aws.regionlint
  '123456789012.dkr.ecr.us-east-1.amazonaws.com/orders:latest',
//                  ^^^ support.class.service.aws.regionlint
//                      ^^^^^^^^^ constant.language.region.aws.regionlint
  'lambda.cn-north-1.amazonaws.com.cn',
//        ^^^^^^^^^^ constant.language.region.aws.regionlint
//                  ^^^^^^^^^^^^^^^^^ support.other.domain.aws.regionlint
  'sqs.us-east-1.api.aws',
// ^^^ support.class.service.aws.regionlint
//              ^^^^^^^^ support.other.domain.aws.regionlint
  'abc123.lambda-url.us-east-1.on.aws',
//        ^^^^^^^^^^ support.class.service.aws.regionlint
//                   ^^^^^^^^^ constant.language.region.aws.regionlint
  'orders.cluster-abc.us-east-1.rds.amazonaws.com:5432',
//                    ^^^^^^^^^ constant.language.region.aws.regionlint
//                              ^^^ support.class.service.aws.regionlint
//                                               ^^^^^ - meta.host.aws.regionlint
  'sts.amazonaws.com',
// ^^^ support.class.service.aws.regionlint
//    ^^^^^^^^^^^^^^ support.other.domain.aws.regionlint
];

const open = `https://sqs.${region}.amazonaws.com/`;
//                    ^^^ support.class.service.aws.regionlint
//                          ^^^^^^ variable.other.readwrite.ts
//                                 ^^^^^^^^^^^^^^ support.other.domain.aws.regionlint

const others = [
  'dynamodb.us-east-1.amazonaws.com.attacker.example',
//         ^ - meta.host.aws.regionlint
//                    ^^^^^^^^^^^^^ - support.other.domain.aws.regionlint
  'amazonaws.com',
// ^^^^^^^^^^^^^ - meta.host.aws.regionlint
  'notamazonaws.com',
// ^^^^^^^^^^^^^^^^ - meta.host.aws.regionlint
];
// https://dynamodb.us-east-1.amazonaws.com
