// SYNTAX TEST "source.ts" "the parts of an ARN"

const table = 'arn:aws:dynamodb:us-east-1:123456789012:table/orders/index/by-customer';
//            ^ - meta.arn.aws.regionlint
//             ^^^ string.quoted.single.ts meta.arn.aws.regionlint keyword.other.arn.regionlint
//                ^ punctuation.separator.arn.regionlint
//                 ^^^ support.constant.partition.aws.regionlint
//                     ^^^^^^^^ support.class.service.aws.regionlint
//                              ^^^^^^^^^ constant.language.region.aws.regionlint
//                                        ^^^^^^^^^^^^ constant.numeric.account.aws.regionlint
//                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ entity.name.label.resource.aws.regionlint
//                                                                                   ^^ - meta.arn.aws.regionlint

const bucket = "arn:aws-cn:s3:::labels/*";
//                  ^^^^^^ support.constant.partition.aws.regionlint
//                         ^^ support.class.service.aws.regionlint
//                              ^^^^^^^ entity.name.label.resource.aws.regionlint
//                                     ^ keyword.operator.wildcard.arn.regionlint

const managed = 'arn:aws:iam::aws:policy/ReadOnlyAccess';
//                            ^^^ constant.numeric.account.aws.regionlint
//                                ^^^^^^^^^^^^^^^^^^^^^ entity.name.label.resource.aws.regionlint

const log = 'arn:aws:logs:eu-west-1:123456789012:log-group:/aws/lambda/orders:*';
//                                               ^^^^^^^^^^ entity.name.label.resource.aws.regionlint
//                                                        ^^^^^^^^^^^^^^^^^^^ entity.name.label.resource.aws.regionlint

const misspelt = 'arn:aws:sqs:us-esat-1:123456789012:labels';
//                            ^^^^^^^^^ constant.language.region.aws.regionlint

const inText = 'denied on arn:aws:sqs:us-east-1:123456789012:labels, try later';
//              ^^^^^^^^^^ - meta.arn.aws.regionlint
//                        ^^^ keyword.other.arn.regionlint
//                                                           ^^^^^^ entity.name.label.resource.aws.regionlint
//                                                                 ^^^^^^^^^^^ - meta.arn.aws.regionlint

const topic = `arn:aws:sns:${region}:${account}:${stage}-parcels`;
//             ^^^ string.template.ts meta.arn.aws.regionlint keyword.other.arn.regionlint
//                           ^^^^^^ meta.template.expression.ts variable.other.readwrite.ts
//                           ^^^^^^ - constant.language.region.aws.regionlint
//                                              ^^ punctuation.definition.template-expression.begin.ts
//                                                      ^^^^^^^^ entity.name.label.resource.aws.regionlint

const pinned = `arn:${partition()}:sns:us-east-1:${account}:${names['parcels']}`;
//                    ^^^^^^^^^ entity.name.function.ts
//                                 ^^^ support.class.service.aws.regionlint
//                                     ^^^^^^^^^ constant.language.region.aws.regionlint
//                                                                   ^^^^^^^ string.quoted.single.ts
//                                                                   ^^^^^^^ - entity.name.label.resource.aws.regionlint

const barn = 'barn:aws:sqs:us-east-1:123456789012:hay';
//             ^^^ - keyword.other.arn.regionlint
const arn = arn;
//    ^^^ - keyword.other.arn.regionlint
const shape = /arn:aws:sqs:us-east-1:\d+:labels/;
//             ^^^ - keyword.other.arn.regionlint
// arn:aws:sqs:us-east-1:123456789012:labels
