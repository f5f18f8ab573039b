// SYNTAX TEST "source.js" "JavaScript"

AWS.config.update({ region: 'us-west-2' });
//                           ^^^^^^^^^ string.quoted.single.js constant.language.region.aws.regionlint
const topic = `arn:aws:sns:us-east-1:${account}:parcels`;
//                         ^^^^^^^^^ string.template.js constant.language.region.aws.regionlint
//                                     ^^^^^^^ - entity.name.label.resource.aws.regionlint
//                                              ^^^^^^^ entity.name.label.resource.aws.regionlint
call(); // regionlint-disable-line pinned-region
//         ^^^^^^^^^^^^^^^^^^^^^^^ keyword.control.suppression.regionlint
// us-east-1
