// SYNTAX TEST "source.ts" "the suppression comment"

// regionlint-disable-next-line pinned-region -- billing data lives there
// <~- - meta.suppression.regionlint
const a = 1; // regionlint-disable-line pinned-region, pinned-arn
//           ^^ - meta.suppression.regionlint
//              ^^^^^^^^^^^^^^^^^^^^^^^ comment.line.double-slash.ts meta.suppression.regionlint keyword.control.suppression.regionlint
//                                      ^^^^^^^^^^^^^ entity.name.function.rule.regionlint
//                                                   ^ punctuation.separator.rule.regionlint
//                                                     ^^^^^^^^^^ entity.name.function.rule.regionlint
call(); /* regionlint-disable pinned-region -- a reason */ call();
//         ^^^^^^^^^^^^^^^^^^ comment.block.ts keyword.control.suppression.regionlint
//                            ^^^^^^^^^^^^^ entity.name.function.rule.regionlint
//                                          ^^ punctuation.separator.reason.regionlint
//                                             ^^^^^^^^ markup.italic.reason.regionlint
//                                                      ^^ - meta.suppression.regionlint
call(); // regionlint-disable-next-line
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ keyword.control.suppression.regionlint
call(); // regionlint-disabled or regionlint-disable-next-lines or no-regionlint-disable
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ - keyword.control.suppression.regionlint
const text = 'regionlint-disable-next-line pinned-region';
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ - keyword.control.suppression.regionlint
call('us-east-1'); // regionlint-disable-line pinned-region -- us-east-1 is where it is billed
//                                                             ^^^^^^^^^ markup.italic.reason.regionlint
//                                                             ^^^^^^^^^ - constant.language.region.aws.regionlint
