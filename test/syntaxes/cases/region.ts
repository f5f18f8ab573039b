// SYNTAX TEST "source.ts" "a region, in strings only, and only as a word of its own"

new S3Client({ region: 'us-east-1' });
//                      ^^^^^^^^^ string.quoted.single.ts constant.language.region.aws.regionlint
const region = process.env.AWS_REGION ?? "eu-isoe-west-1";
//                                        ^^^^^^^^^^^^^^ constant.language.region.aws.regionlint
const message = `from us-gov-west-1 to ${target ?? 'ap-southeast-7'}.`;
//                    ^^^^^^^^^^^^^ constant.language.region.aws.regionlint
//                                                  ^^^^^^^^^^^^^^ constant.language.region.aws.regionlint
const site = 'https://us-east-1.parcels.example';
//                    ^^^^^^^^^ constant.language.region.aws.regionlint

const tables = { 'us-east-1': 'orders', us: { east: 1 } };
//                ^^^^^^^^^ constant.language.region.aws.regionlint

const eleven = 'us-east-11';
//              ^^^^^^^^^^ - constant.language.region.aws.regionlint
const zone = 'us-east-1a';
//            ^^^^^^^^^^ - constant.language.region.aws.regionlint
const bucket = 'labels-us-east-1';
//                     ^^^^^^^^^ - constant.language.region.aws.regionlint
const suffixed = 'us-east-1-labels';
//                ^^^^^^^^^^^^^^^^ - constant.language.region.aws.regionlint
const word = 'plus-east-1 us_east_1 US-EAST-1 us-east-9 eu-west-4 us-gov-1';
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ - constant.language.region.aws.regionlint
const difference = `${us-east-1}`;
//                    ^^^^^^^^^ - constant.language.region.aws.regionlint
const alsoDifference = us-east-1;
//                     ^^^^^^^^^ - constant.language.region.aws.regionlint
const shape = /us-east-1/;
//             ^^^^^^^^^ - constant.language.region.aws.regionlint
call(/* us-east-1 */ 1);
//      ^^^^^^^^^ - constant.language.region.aws.regionlint
