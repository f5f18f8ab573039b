// SYNTAX TEST "source.tsx" "strings and attributes, not text"

const view = <Uploader region="us-east-1" bucket={'arn:aws:s3:::labels'}>us-east-1</Uploader>;
//                             ^^^^^^^^^ constant.language.region.aws.regionlint
//                                                 ^^^ keyword.other.arn.regionlint
//                                                                       ^^^^^^^^^ - constant.language.region.aws.regionlint
const topic = `arn:aws:sns:us-east-1:${account}:parcels`;
//                         ^^^^^^^^^ constant.language.region.aws.regionlint
//                                     ^^^^^^^ meta.template.expression.ts
//                                              ^^^^^^^ entity.name.label.resource.aws.regionlint
call(); // regionlint-disable-line pinned-region
//         ^^^^^^^^^^^^^^^^^^^^^^^ keyword.control.suppression.regionlint
